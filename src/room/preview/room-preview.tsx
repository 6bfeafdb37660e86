import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { type Layout, type Size, sizeLimits } from '#contract/conference-fields.ts'
import { themeLabels, themeNames } from '#contract/theme.ts'
import type { ColorSource } from '../theme/color-source.ts'
import './color-vision.css'
import { Segmented } from '#ui/fields/segmented.tsx'
import type { PrejoinStep, Scene } from './describe-preview.ts'
import type { Highlight, HighlightTarget } from './highlight.ts'
import { OtherSceneHint } from './other-scene-hint.tsx'
import { PeopleStepper } from './people-stepper.tsx'
import { ThemeFrame } from './theme-frame.tsx'
import { useDrawingMissing, useRoomDrawing } from './use-room-drawing.ts'
import { useShownScene } from './use-shown-scene.ts'
import type { SimulatedVision } from './vision-select.tsx'
import { VisionSelect } from './vision-select.tsx'
import './room-preview.css'

type SceneProps = { roomName: ReactNode; step: PrejoinStep }

/** What comes before joining, loaded when it is first wanted; until then the room stays in view. */
function useBeforeJoining(isWanted: boolean): ComponentType<SceneProps> | undefined {
  const [Loaded, setLoaded] = useState<ComponentType<SceneProps>>()
  useEffect(() => {
    if (!isWanted || Loaded) return
    let isGone = false
    void import('./scenes/before-joining.tsx')
      .catch(() => ({ default: NotLoaded }))
      .then((scene) => {
        if (!isGone) setLoaded(() => scene.default)
      })
    return () => {
      isGone = true
    }
  }, [isWanted, Loaded])
  return Loaded
}

// Seen only by who asks for it.
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

/** @returns what stands for a name that is still empty, too */
export function roomTitle(name: string): string {
  return name.trim() === '' ? 'Untitled room' : name
}

/**
 * The room as participants will see it, in both themes: side by side where there is room, else one
 * of them by a switch. Its controls take no part in a form around it.
 *
 * @param props.roomName of `roomTitle`; an element where it follows what is typed, so that it alone
 *   renders
 */
export function RoomPreview({
  colors,
  roomName,
  layout,
  size,
  recording,
  highlight,
  onPick,
}: {
  colors: ColorSource
  roomName: ReactNode
  layout: Layout
  size: Size
  recording: boolean
  highlight?: Highlight
  onPick?: (target: HighlightTarget) => void
}) {
  const { shown, chosen, choose, keep } = useShownScene(highlight)
  const drawing = useRoomDrawing()
  const isMissing = useDrawingMissing()
  const BeforeJoining = useBeforeJoining(shown.scene === 'prejoin')
  const scene = BeforeJoining ? shown.scene : 'room'
  const { step } = shown
  const [vision, setVision] = useState<SimulatedVision>('normal')
  const [wanted, setWanted] = useState(4)
  // What was asked for is kept, so that a larger size brings it back.
  const people = Math.min(wanted, sizeLimits[size])
  const state = { scene, step, layout, size, people, recording }

  return (
    <section
      aria-label="Room preview"
      data-scene={scene}
      className="room-preview"
      onPointerDown={keep}
      onFocus={keep}
    >
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label="Scene"
          options={scenes}
          value={shown.scene}
          onChange={(next) => choose({ scene: next })}
        />
        <Segmented
          label="Theme"
          options={themes}
          value={shown.theme}
          onChange={(theme) => choose({ theme })}
          className="room-theme-switch"
        />
        <VisionSelect value={vision} onChange={setVision} />
        {/* One above the other, so that nothing moves when the scene follows the colour being edited. */}
        <div className="grid min-w-0 max-w-sm grow items-center *:[grid-area:1/1]">
          <div className={shown.scene === 'room' ? undefined : 'invisible'}>
            <PeopleStepper people={people} limit={sizeLimits[size]} onChange={setWanted} />
          </div>
          <div className={shown.scene === 'room' ? 'invisible' : undefined}>
            <Segmented
              label="Step"
              options={steps}
              value={step}
              onChange={(next) => choose({ step: next })}
            />
          </div>
        </div>
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
            description={drawing?.describePreview(theme, state) ?? null}
            chosen={theme === shown.theme}
            highlight={highlight}
            onPick={onPick}
          >
            {BeforeJoining && scene === 'prejoin' ? (
              <BeforeJoining roomName={roomName} step={step} />
            ) : (
              drawing && (
                <drawing.InTheRoom
                  roomName={roomName}
                  layout={layout}
                  people={people}
                  recording={recording}
                />
              )
            )}
          </ThemeFrame>
        ))}
        {highlight && <OtherSceneHint highlight={highlight} scene={scene} />}
      </div>
      {isMissing && (
        <p className="mt-2 text-quiet text-xs">
          What draws rooms could not be loaded: the picture is not what the form says.
        </p>
      )}
      {/* Of what was chosen, and still taking its place while a colour shows something else. */}
      {drawing?.previewNotes({ ...state, ...chosen }).map((remark) => (
        <p
          key={remark}
          className={`mt-2 text-quiet text-xs ${shown.scene === chosen.scene ? '' : 'invisible'}`}
        >
          {remark}
        </p>
      ))}
    </section>
  )
}
