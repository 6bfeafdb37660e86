import { lazy, Suspense, useState } from 'react'
import { type Layout, type Size, sizeLimits } from '#contract/conference-fields.ts'
import { type ThemeName, themeLabels, themeNames } from '#contract/theme.ts'
import type { ColorSource } from '../theme/color-source.ts'
import './color-vision.css'
import { Segmented } from '#ui/segmented.tsx'
import type { PrejoinStep, Scene } from './describe-preview.ts'
import { describePreview, previewNotes } from './describe-preview.ts'
import type { Highlight, HighlightTarget } from './highlight.ts'
import { OtherSceneHint } from './other-scene-hint.tsx'
import { PeopleStepper } from './people-stepper.tsx'
import { InTheRoom } from './scenes/in-the-room.tsx'
import { ThemeFrame } from './theme-frame.tsx'
import type { SimulatedVision } from './vision-select.tsx'
import { VisionSelect } from './vision-select.tsx'
import './room-preview.css'

// Seen only by who asks for it.
const BeforeJoining = lazy(() =>
  import('./scenes/before-joining.tsx').catch(() => ({ default: NotLoaded })),
)
const ColorVisionFilters = lazy(() =>
  import('./color-vision-filters.tsx').catch(() => ({ default: NotLoaded })),
)

function NotLoaded() {
  return <p role="alert">This could not be loaded</p>
}

const scenes = [
  ['room', 'In the room'],
  ['prejoin', 'Before joining'],
] as const satisfies readonly (readonly [Scene, string])[]

const steps = [
  ['permissions', 'Permissions'],
  ['microphone', 'Microphone'],
] as const satisfies readonly (readonly [PrejoinStep, string])[]

const themes = themeNames.map((theme) => [theme, themeLabels[theme]] as const)

/**
 * The room as participants will see it, in both themes: side by side where there is room, else one
 * of them by a switch. Its controls take no part in a form around it.
 */
export function RoomPreview({
  colors,
  roomName,
  layout,
  size,
  recording,
  highlight,
  onPick,
  initialScene = 'room',
  initialPeople = 4,
}: {
  colors: ColorSource
  roomName: string
  layout: Layout
  size: Size
  recording: boolean
  highlight?: Highlight
  onPick?: (target: HighlightTarget) => void
  initialScene?: Scene
  initialPeople?: number
}) {
  const [scene, setScene] = useState<Scene>(initialScene)
  const [step, setStep] = useState<PrejoinStep>('permissions')
  const [vision, setVision] = useState<SimulatedVision>('normal')
  const [chosenTheme, setChosenTheme] = useState<ThemeName>('light')
  const [wanted, setWanted] = useState(initialPeople)
  // What was asked for is kept, so that a larger size brings it back.
  const people = Math.min(wanted, sizeLimits[size])
  const state = { scene, step, layout, size, people, recording }
  const shownName = roomName.trim() === '' ? 'Untitled room' : roomName

  return (
    <section aria-label="Room preview" data-scene={scene} className="room-preview">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented label="Scene" options={scenes} value={scene} onChange={setScene} />
        <Segmented
          label="Theme"
          options={themes}
          value={chosenTheme}
          onChange={setChosenTheme}
          className="room-theme-switch"
        />
        <VisionSelect value={vision} onChange={setVision} />
        {scene === 'room' ? (
          <PeopleStepper people={people} limit={sizeLimits[size]} onChange={setWanted} />
        ) : (
          <Segmented label="Step" options={steps} value={step} onChange={setStep} />
        )}
      </div>
      {vision !== 'normal' && (
        <Suspense>
          <ColorVisionFilters />
        </Suspense>
      )}
      <div className="room-frames" data-vision={vision}>
        {themeNames.map((theme) => (
          <ThemeFrame
            key={theme}
            theme={theme}
            colors={colors}
            description={describePreview(theme, state)}
            chosen={theme === chosenTheme}
            highlight={highlight}
            onPick={onPick}
          >
            {scene === 'room' ? (
              <InTheRoom
                roomName={shownName}
                layout={layout}
                people={people}
                recording={recording}
              />
            ) : (
              <Suspense>
                <BeforeJoining roomName={shownName} step={step} />
              </Suspense>
            )}
          </ThemeFrame>
        ))}
        {highlight && <OtherSceneHint highlight={highlight} scene={scene} />}
      </div>
      {previewNotes(state).map((remark) => (
        <p key={remark} className="mt-2 text-quiet text-xs">
          {remark}
        </p>
      ))}
    </section>
  )
}
