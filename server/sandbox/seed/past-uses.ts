import { seededUuid } from '../seeded-random.ts'
import type { Space } from '../space.ts'
import { addPastSessions, type PastUse, settingsOf } from './past-sessions.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

/** How the conferences that are there from the start were used, by name. */
const uses: Readonly<Record<string, PastUse>> = {
  'ad-hoc': { sessions: 14, people: [2, 6], minutes: [12, 55] },
  'lumen-history-of-glass': { sessions: 3, people: [60, 190], minutes: [75, 130] },
  'kestrel-dealer-training-e2': { sessions: 4, people: [12, 34], minutes: [90, 180] },
  'tidewater-mediation-room': { sessions: 5, people: [3, 6], minutes: [50, 140] },
  'northlight-crew-briefing': { sessions: 2, people: [18, 41], minutes: [25, 50] },
  'saltmarsh-open-hours': {
    sessions: 9,
    people: [3, 10],
    minutes: [60, 240],
    recordedPart: 0.3,
  },
  'otto-lind-spring-preview': { sessions: 2, people: [6, 22], minutes: [30, 70] },
  'fernwood-case-conference': { sessions: 3, people: [6, 10], minutes: [35, 60] },
  'halcyon-board-review-q3': { sessions: 2, people: [5, 12], minutes: [20, 50] },
}

/** Conferences that are no longer there; the names of some have another one's in them. */
const deleted: readonly (PastUse & {
  name: string
  title: string
  createdDaysAgo: number
  deletedDaysAgo: number
  size?: 'small' | 'large'
  isRecorded?: boolean
})[] = [
  {
    name: 'lumen-history-of-glass-rehearsal',
    title: 'Lumen Academy: A short history of glass (rehearsal)',
    createdDaysAgo: 24,
    deletedDaysAgo: 11,
    sessions: 2,
    people: [4, 9],
    minutes: [40, 70],
    isRecorded: true,
  },
  {
    name: 'ad-hoc-interviews',
    title: 'Ad hoc interviews',
    createdDaysAgo: 38,
    deletedDaysAgo: 5,
    size: 'small',
    sessions: 8,
    people: [2, 4],
    minutes: [30, 50],
    recordedPart: 0.5,
  },
  {
    name: 'kestrel-dealer-training-e1',
    title: 'Kestrel Cycles: Dealer training, E1 drive',
    createdDaysAgo: 55,
    deletedDaysAgo: 20,
    sessions: 3,
    people: [15, 38],
    minutes: [100, 170],
    isRecorded: true,
  },
  {
    name: 'halcyon-board-review-q2',
    title: 'Halcyon Bank: Board review, second quarter',
    createdDaysAgo: 92,
    deletedDaysAgo: 62,
    sessions: 1,
    people: [14, 18],
    minutes: [110, 140],
    isRecorded: true,
  },
]

/** Adds the sessions of past weeks, of the conferences that are there and of others. */
export function addPastUses(space: Space): void {
  const now = space.clock().getTime()
  for (const { conference } of space.conferences.newestFirst()) {
    const use = uses[conference.name]
    if (!use) continue
    const running = space.sessions.runningOf(conference.id, now)
    addPastSessions(space, { conferenceId: conference.id, settings: conference }, use, {
      from: Date.parse(conference.created_at) + HOUR_MS,
      to: (running?.startedAt ?? now) - 2 * HOUR_MS,
    })
  }
  for (const { name, title, createdDaysAgo, deletedDaysAgo, ...rest } of deleted) {
    const { size = 'medium', isRecorded = false } = rest
    const removedAt = now - deletedDaysAgo * DAY_MS
    const settings = settingsOf(name, title, { size, record_on_start: isRecorded })
    addPastSessions(
      space,
      { conferenceId: seededUuid(`deleted ${name}`), settings, removedAt },
      rest,
      { from: now - createdDaysAgo * DAY_MS, to: removedAt - 6 * HOUR_MS },
    )
  }
  addPastSessions(
    space,
    { conferenceId: null, settings: settingsOf('support-desk', 'Support desk', { size: 'small' }) },
    { sessions: 12, people: [2, 3], minutes: [8, 30] },
    { from: now - 30 * DAY_MS, to: now - 3 * HOUR_MS },
  )
}
