import { addConference, type Space } from '../space.ts'
import { addBusyDay } from './busy-day.ts'
import { addCrowd, addManySessions } from './crowds.ts'
import { addPastUses } from './past-uses.ts'
import { seedConferences } from './seed-conferences.ts'
import { startSession } from './start-session.ts'

const DAY_MS = 24 * 60 * 60_000

/** What an account can hold beside what every seeded one holds. */
export type SeedOptions = {
  /** Conferences that need somebody today, and one that opens within the hour. */
  busyDay?: boolean
  /** How many people are in `crowded-hall`, up to 300. */
  crowd?: number
  /** How many sessions there were, of `programme-01` and others. */
  pastSessions?: number
}

/**
 * Fills an empty account, so that every page has realistic content.
 *
 * @param space an empty account
 * @returns the same account
 */
export function seedSpace(space: Space): Space {
  const now = space.clock().getTime()
  for (const { id, body, createdDaysAgo, live } of seedConferences(new Date(now))) {
    addConference(space, body, { id, createdAt: new Date(now - createdDaysAgo * DAY_MS) })
    if (live) startSession(space, id, live)
  }
  addPastUses(space)
  return space
}

/** Adds to an account what the options name. */
export function seedMore(space: Space, { busyDay, crowd, pastSessions }: SeedOptions): Space {
  if (busyDay) addBusyDay(space)
  if (crowd !== undefined) addCrowd(space, crowd)
  if (pastSessions !== undefined) addManySessions(space, pastSessions)
  return space
}
