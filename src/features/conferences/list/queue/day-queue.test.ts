import { expect, test } from 'vitest'
import { buildConference } from '#testing/fixtures.ts'
import { viewOf } from '../list-view.ts'
import { selectRows } from '../select-rows.ts'

// In Auckland it is already 2 December, 00:30.
const now = Date.parse('2026-12-01T11:30:00Z')

const windows: Readonly<Record<string, [from: string | null, until: string | null]>> = {
  'no limits': [null, null],
  'ended yesterday': ['2026-11-30T08:00:00Z', '2026-11-30T09:00:00Z'],
  'ended an hour ago': ['2026-12-01T09:30:00Z', '2026-12-01T10:30:00Z'],
  'open since last week': ['2026-11-24T08:00:00Z', '2026-12-24T08:00:00Z'],
  'opened at eleven': ['2026-12-01T11:00:00Z', '2026-12-01T13:00:00Z'],
  'this afternoon': ['2026-12-01T14:00:00Z', '2026-12-01T15:00:00Z'],
  'tomorrow morning': ['2026-12-02T08:00:00Z', '2026-12-02T09:00:00Z'],
  'next week': ['2026-12-08T08:00:00Z', '2026-12-08T09:00:00Z'],
}

const rows = Object.entries(windows).map(([name, [join_from, join_until]], index) =>
  buildConference({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    name,
    join_from,
    join_until,
  }),
)
const live = buildConference({
  id: '00000000-0000-4000-8000-000000000009',
  name: 'live',
  join_until: '2026-12-01T10:00:00Z',
  active_session: { id: 'a', status: 'in-progress' },
})

const queueIn = (zone: string) => {
  const view = viewOf(new URLSearchParams())
  const { rows: shown, groups, counts } = selectRows([...rows, live], view, now, zone)
  const named = groups.map(({ group, index, count }) => [
    group,
    shown.slice(index, index + count).map(({ name }) => name),
  ])
  return { groups: Object.fromEntries(named), order: groups.map(({ group }) => group), counts }
}

test('When the queue is shown, groups come in working order, soonest first', () => {
  expect(queueIn('UTC')).toEqual({
    order: ['live', 'today', 'tomorrow', 'later', 'past'],
    groups: {
      live: ['live'],
      today: ['opened at eleven', 'this afternoon', 'no limits', 'open since last week'],
      tomorrow: ['tomorrow morning'],
      later: ['next week'],
      past: ['ended an hour ago', 'ended yesterday'],
    },
    counts: { live: 1, today: 4, tomorrow: 1, later: 1, past: 2 },
  })
})

test('When the zone is another, its midnights part the groups', () => {
  expect(queueIn('Pacific/Auckland').groups).toMatchObject({
    today: [
      'opened at eleven',
      'this afternoon',
      'tomorrow morning',
      'no limits',
      'open since last week',
    ],
    later: ['next week'],
  })
})
