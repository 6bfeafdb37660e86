import type { ReactNode } from 'react'
import type { Layout } from '#contract/conference-fields.ts'
import type { Person } from '../sample-people.ts'
import { samplePeople } from '../sample-people.ts'
import { Icon } from './icon.tsx'
import { Stage } from './stage.tsx'
import './bars.css'
import './in-the-room.css'

/** More rows than this never fit beside the video. */
const mostRows = 9

/**
 * The running room: bars over the video, the people at the right, a message. Colours come from
 * the frame around it, by custom properties on the parts that use them.
 */
export function InTheRoom(props: {
  roomName: ReactNode
  layout: Layout
  people: number
  recording: boolean
}) {
  const people = samplePeople(props.people)
  const newest = people.at(-1)
  return (
    <div data-part="room">
      <Stage layout={props.layout} people={people} />
      <div data-part="top-bar">
        {props.recording && (
          <>
            <span data-part="recording-dot" />
            <span className="room-more">
              <Icon name="chevronDown" />
            </span>
          </>
        )}
        <span data-part="room-name" dir="auto">
          {props.roomName}
        </span>
        <span data-part="participant-count">
          <Icon name="people" />
          <span>{people.length}</span>
        </span>
      </div>
      <SidePanel people={people} />
      {newest && (
        <div data-part="toast">
          <bdi>{newest.name}</bdi> joined
        </div>
      )}
      <div data-part="bottom-bar">
        <span data-part="leave">Leave</span>
        <span className="room-controls">
          <span data-part="control">
            <Icon name="microphone" />
          </span>
          <span className="room-more">
            <Icon name="chevronUp" />
          </span>
          <span data-part="control">
            <Icon name="video" />
          </span>
          <span className="room-more">
            <Icon name="chevronUp" />
          </span>
          <span data-part="control">
            <Icon name="more" />
          </span>
        </span>
      </div>
    </div>
  )
}

function SidePanel({ people }: { people: readonly Person[] }) {
  return (
    <div data-part="side-panel">
      <Icon name="close" className="room-close" />
      <div data-part="side-heading">
        {people.length === 1 ? '1 participant' : `${people.length} participants`}
      </div>
      {people.slice(0, mostRows).map((person) => (
        <div key={person.id} className="room-person">
          <span data-part="avatar">{person.initial}</span>
          <span className="room-person-name" data-paint="foreground" dir="auto">
            {person.name}
          </span>
          <Icon name={person.muted ? 'muted' : 'microphone'} />
          <Icon name="video" />
        </div>
      ))}
    </div>
  )
}
