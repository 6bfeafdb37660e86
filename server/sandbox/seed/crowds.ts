import { seededUuid } from '../seeded-random.ts'
import { addConference, type Space } from '../space.ts'
import { addPastSessions } from './past-sessions.ts'
import { startSession } from './start-session.ts'

const DAY_MS = 24 * 60 * 60_000

/** Over so many days, and so many conferences, past sessions are spread. */
const DAYS = 90
const CONFERENCES = 40

const CROWD_ID = 'd739a5ea-f6b2-4421-8c69-61eae507b314'

/** Adds a conference, `crowded-hall`, in which so many people are now, up to 300. */
export function addCrowd(space: Space, people: number): void {
  const name = 'crowded-hall'
  addConference(space, { name, display_name: 'Crowded hall', size: 'large' }, { id: CROWD_ID })
  startSession(space, CROWD_ID, { people, minutesAgo: 90, recording: 'running' })
}

/** Adds so many past sessions, of conferences from `programme-01` on. */
export function addManySessions(space: Space, sessions: number): void {
  const now = space.clock().getTime()
  const createdAt = new Date(now - (DAYS + 1) * DAY_MS)
  for (let number = 0; number < CONFERENCES; number += 1) {
    const label = `${number + 1}`.padStart(2, '0')
    const body = { name: `programme-${label}`, display_name: `Programme ${label}` }
    const conference = addConference(space, body, { id: seededUuid(body.name), createdAt })
    if (!('id' in conference)) continue
    addPastSessions(
      space,
      { conferenceId: conference.id, settings: conference },
      {
        sessions: Math.floor((sessions + number) / CONFERENCES),
        people: [3, 24],
        minutes: [15, 90],
        recordedPart: 0.4,
      },
      { from: now - DAYS * DAY_MS, to: now - DAY_MS },
    )
  }
}
