import { choiceLabel, type Layout, type Size, sizeLimits } from '#contract/conference-fields.ts'
import { type ThemeName, themeLabels } from '#contract/theme.ts'
import { layoutInfo, visibleAtOnce } from '../layouts/layout-info.ts'
import { grownTo, layoutTiles } from '../layouts/layout-tiles.ts'

/** What the preview shows: the running room, or the dialog that comes before it. */
export type Scene = 'room' | 'prejoin'

/** The dialog before joining asks for permissions first, then tries the microphone. */
export type PrejoinStep = 'permissions' | 'microphone'

/** All that a picture of the room depends on besides its colours. */
export type PreviewState = Readonly<{
  scene: Scene
  step: PrejoinStep
  layout: Layout
  size: Size
  people: number
  recording: boolean
}>

/**
 * One sentence that describes the picture for screen readers.
 *
 * @returns such as "Light theme, in the room: 4 of up to 50 people in a 2 × 2 grid, recording"
 */
export function describePreview(theme: ThemeName, state: PreviewState): string {
  const { scene, step, layout, size, people, recording } = state
  const shownTheme = `${themeLabels[theme]} theme`
  if (scene === 'prejoin') {
    return step === 'permissions'
      ? `${shownTheme}, before joining: name, camera and microphone, Cancel and Continue`
      : `${shownTheme}, before joining: the microphone is tried, Cancel and Continue`
  }
  const seen = layoutTiles(layout, people).tiles.length
  const hidden = seen < people ? `, ${seen} of them seen` : ''
  const recorded = recording ? ', recording' : ''
  const arranged = layoutInfo[layout === 'grid-responsive' ? grownTo(people) : layout].phrase
  return `${shownTheme}, in the room: ${people} of up to ${sizeLimits[size]} people in ${arranged}${hidden}${recorded}`
}

/**
 * Notes beside the picture where it could mislead.
 *
 * @returns sentences, none where the picture says it all
 */
export function previewNotes({ scene, step, layout, size }: PreviewState): readonly string[] {
  if (scene === 'prejoin') {
    return step === 'permissions'
      ? ['The microphone meter belongs to the second step; it is shown here for its colours.']
      : ['SignalWire does not publish this step’s exact layout; its colours are exact.']
  }
  const label = choiceLabel('layout', layout)
  const { illustration } = layoutInfo[layout]
  if (illustration) {
    return ['SignalWire does not publish this layout’s exact geometry; this is an illustration.']
  }
  const seen = visibleAtOnce(layout, size)
  const limit = sizeLimits[size]
  const name = layout === 'grid-responsive' ? 'The grid' : label
  return seen < limit ? [`${name} shows ${seen} of up to ${limit} people at once.`] : []
}
