import type { Conference } from '#contract/conference.ts'
import { readingAt } from '#schedule/wall-time.ts'
import { dayAfter, startOfDay } from '#schedule/window/window.ts'
import { conferenceState } from '../../conference-state.ts'
import { windowEnds } from '../../window-ends.ts'

/** The groups of the day's queue, in the order in which they are worked on. */
export const queueGroups = ['live', 'today', 'tomorrow', 'later', 'past'] as const
export type QueueGroup = (typeof queueGroups)[number]

export const queueLabels: Record<QueueGroup, string> = {
  live: 'Live',
  today: 'Today',
  tomorrow: 'Tomorrow',
  later: 'Later',
  past: 'Past',
}

/** The midnights that part the queue, in milliseconds since 1970. */
export type QueueDays = { today: number; tomorrow: number; dayAfterTomorrow: number }

/** Today's midnights by a zone's clock. A day may be shorter or longer than 24 hours. */
export function queueDays(now: number, zone: string): QueueDays {
  const today = readingAt(now, zone).wall
  const tomorrow = dayAfter(today)
  return {
    today: startOfDay(today, zone),
    tomorrow: startOfDay(tomorrow, zone),
    dayAfterTomorrow: startOfDay(dayAfter(tomorrow), zone),
  }
}

/** A row's group and, within it, its rank: soonest first, past ones latest first. */
export type QueuePlace = { group: QueueGroup; rank: number }

export function queuePlace(conference: Conference, now: number, days: QueueDays): QueuePlace {
  const state = conferenceState(conference, now)
  const { from } = windowEnds(conference)
  switch (state.kind) {
    case 'live':
      return { group: 'live', rank: from ?? now }
    case 'closed':
      return { group: 'past', rank: -state.at }
    case 'open':
      // What began before today, or has no start, comes after what begins today.
      return {
        group: 'today',
        rank: from !== undefined && from >= days.today ? from : days.dayAfterTomorrow,
      }
    case 'opens':
      if (state.at < days.tomorrow) return { group: 'today', rank: state.at }
      return { group: state.at < days.dayAfterTomorrow ? 'tomorrow' : 'later', rank: state.at }
  }
}
