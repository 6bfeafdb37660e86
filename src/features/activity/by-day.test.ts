import { expect, test } from 'vitest'
import type { Submission } from '#contract/submission.ts'
import { byDay } from './by-day.ts'

const now = Date.parse('2026-12-02T10:00:00Z')
const rows = ['2026-12-02T09:00:00Z', '2026-12-01T23:30:00Z', '2026-11-30T12:00:00Z'].map(
  (createdAt): Submission => ({
    key: createdAt,
    kind: 'create',
    state: 'done',
    conferenceId: null,
    name: null,
    operator: null,
    attempts: 1,
    requestId: 'request',
    createdAt,
    settledAt: createdAt,
    answer: null,
  }),
)

test.each([
  ['UTC', ['Today', 'Yesterday', 'Mon, 30 Nov 2026']],
  ['Europe/Berlin', ['Today', 'Mon, 30 Nov 2026']],
])('When the zone is %s, the days are %j', (zone, days) => {
  const grouped = byDay(rows, zone, now)
  expect(grouped.map(({ day }) => day)).toEqual(days)
  expect(grouped.flatMap((group) => group.rows)).toEqual(rows)
})
