import { useState } from 'react'
import type { Layout, Size } from '#contract/conference.ts'
import { sizeLimits } from '#contract/conference.ts'
import type { ThemeName } from '#contract/theme.ts'
import { themeNames } from '#contract/theme.ts'
import type { ColorSource } from './color-source.ts'
import { PeopleStepper } from './people-stepper.tsx'
import type { Scene } from './preview-words.ts'
import { describePicture, remarks, themeLabels } from './preview-words.ts'
import { BeforeJoining } from './scenes/before-joining.tsx'
import { InTheRoom } from './scenes/in-the-room.tsx'
import { Segmented } from './segmented.tsx'
import { ThemeFrame } from './theme-frame.tsx'
import './room-preview.css'

const scenes = [
  ['room', 'In the room'],
  ['prejoin', 'Before joining'],
] as const satisfies readonly (readonly [Scene, string])[]

const themes = themeNames.map((theme) => [theme, themeLabels[theme]] as const)

/**
 * The room as participants will see it, in both themes: side by side where there is room, else one
 * of them by a switch. It may stand inside a form and takes no part in it.
 *
 * @param props.colors both themes, and word of their changes; a change renders nothing
 * @param props.roomName as the room shows it; may be empty
 * @param props.layout how the room arranges people
 * @param props.size how many people it lets in
 * @param props.recording whether it records
 * @param props.initialScene what is shown first
 * @param props.initialPeople how many people are there at first
 */
export function RoomPreview({
  colors,
  roomName,
  layout,
  size,
  recording,
  initialScene = 'room',
  initialPeople = 4,
}: {
  colors: ColorSource
  roomName: string
  layout: Layout
  size: Size
  recording: boolean
  initialScene?: Scene
  initialPeople?: number
}) {
  const [scene, setScene] = useState<Scene>(initialScene)
  const [chosenTheme, setChosenTheme] = useState<ThemeName>('light')
  const [wanted, setWanted] = useState(initialPeople)
  // What was asked for is kept, so that a larger size brings it back.
  const people = Math.min(wanted, sizeLimits[size])
  const state = { scene, layout, size, people, recording }
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
        {scene === 'room' && (
          <PeopleStepper people={people} limit={sizeLimits[size]} onChange={setWanted} />
        )}
      </div>
      <div className="room-frames">
        {themeNames.map((theme) => (
          <ThemeFrame
            key={theme}
            theme={theme}
            colors={colors}
            description={describePicture(theme, state)}
            chosen={theme === chosenTheme}
          >
            {scene === 'room' ? (
              <InTheRoom
                roomName={shownName}
                layout={layout}
                people={people}
                recording={recording}
              />
            ) : (
              <BeforeJoining roomName={shownName} />
            )}
          </ThemeFrame>
        ))}
      </div>
      {remarks(state).map((remark) => (
        <p key={remark} className="mt-2 text-quiet text-xs">
          {remark}
        </p>
      ))}
    </section>
  )
}
