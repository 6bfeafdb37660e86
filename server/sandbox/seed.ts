import { newSession } from './active-session.ts'
import { seedConferences } from './seed-conferences.ts'
import { openConference, type Space } from './space.ts'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Fills an empty account, so that every page has something true to life to show.
 *
 * @param space an empty account
 * @returns the same account
 */
export function seed(space: Space): Space {
  const now = space.clock()
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  for (const { id, body, createdDaysAgo, liveForMinutes } of seedConferences(now)) {
    const origin = { id, createdAt: ago(createdDaysAgo * day) }
    if (liveForMinutes === undefined) openConference(space, body, origin)
    else {
      const startedAt = ago(liveForMinutes * minute)
      openConference(space, body, { ...origin, session: newSession(startedAt) })
    }
  }
  return space
}
