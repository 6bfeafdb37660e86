import { newSession } from './conferences/active-session.ts'
import { seedConferences } from './seed-conferences.ts'
import { addConference, type Space } from './space.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * Fills an empty account, so that every page has realistic content.
 *
 * @param space an empty account
 * @returns the same account
 */
export function seedSpace(space: Space): Space {
  const now = space.clock()
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  for (const { id, body, createdDaysAgo, liveForMinutes } of seedConferences(now)) {
    const origin = { id, createdAt: ago(createdDaysAgo * DAY_MS) }
    if (liveForMinutes === undefined) addConference(space, body, origin)
    else {
      const startedAt = ago(liveForMinutes * MINUTE_MS)
      addConference(space, body, { ...origin, session: newSession(startedAt) })
    }
  }
  return space
}
