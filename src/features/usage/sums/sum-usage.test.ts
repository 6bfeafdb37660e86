import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UsageLog } from '#contract/rooms/usage-log.ts'
import { decimalText, sumOf } from '#lib/format/decimal.ts'
import { groupings } from '../usage-view.ts'
import { chargedSession, sumUsage, together, type UsageFacts } from './sum-usage.ts'
import { usageDays } from './usage-days.ts'

const now = Date.parse('2026-10-26T12:00:00Z')

function log(overrides: Partial<UsageLog> = {}): UsageLog {
  return {
    id: 'log',
    created_at: '2026-10-25T09:00:00Z',
    source: 'realtime_api',
    type: 'video_conference_session',
    url: null,
    room_name: 'stand-up',
    status: 'completed',
    locked: false,
    started_at: '2026-10-25T09:00:00Z',
    ended_at: '2026-10-25T09:30:00Z',
    charge: '0.10',
    charge_details: null,
    ...overrides,
  }
}

const session = (overrides: Partial<UsageLog> = {}) => chargedSession(log(overrides), now)

const facts = (overrides: Partial<UsageFacts> = {}): UsageFacts => ({
  days: usageDays('2026-10-24', '2026-10-26', 'Europe/Berlin'),
  sessions: [],
  recordings: [],
  attended: [],
  people: new Map(),
  brands: new Map(),
  ...overrides,
})

test.each([
  ['it has ended', {}, 1800, false],
  [
    'it runs',
    { status: 'in-progress', ended_at: null, started_at: '2026-10-26T11:59:00Z' },
    60,
    true,
  ],
  [
    'nobody says whether it has ended',
    { status: null, ended_at: null, started_at: '2026-10-26T11:00:00Z' },
    3600,
    true,
  ],
  ['it has ended at no known time', { ended_at: null }, 0, false],
  ['its start is not known', { started_at: null }, 1800, false],
] as const)('When %s, a session has so many seconds', (_, overrides, seconds, isRunning) => {
  expect(session(overrides)).toMatchObject({ seconds, isRunning })
})

test.each([
  ['none', null],
  ['no amount', 'free'],
])('When the charge is %s, the session counts without one', (_, charge) => {
  const { total } = sumUsage(facts({ sessions: [session({ charge }), session()] }), 'day')
  expect([total.sessions, decimalText(total.dollars)]).toEqual([2, '0.10'])
})

test('When clocks go back, a session counts on the day that the zone’s clocks show', () => {
  const at = (started_at: string) => session({ started_at })
  const { rows } = sumUsage(
    facts({
      sessions: [
        at('2026-10-24T21:59:59Z'),
        at('2026-10-24T22:00:00Z'),
        at('2026-10-25T22:59:59Z'),
        at('2026-10-25T23:00:00Z'),
        at('2026-10-26T23:00:00Z'),
      ],
    }),
    'day',
  )
  expect(rows.map(({ key, sessions }) => [key, sessions])).toEqual([
    ['2026-10-24', 1],
    ['2026-10-25', 2],
    ['2026-10-26', 1],
  ])
})

test('When sessions are summed by conference or brand, the dearest comes first', () => {
  const sessions = [
    session({ room_name: 'a', charge: '0.2' }),
    session({ room_name: 'b', charge: '1' }),
    session({ room_name: null, charge: '0.3' }),
    session({ room_name: 'c', charge: '0.9' }),
  ]
  const brands = new Map([
    ['a', 'Acme'],
    ['c', 'Acme'],
  ])
  const keys = (by: 'conference' | 'brand') =>
    sumUsage(facts({ sessions, brands }), by).rows.map(({ key, dollars }) => [
      key,
      decimalText(dollars),
    ])
  expect(keys('conference')).toEqual([
    ['b', '1.00'],
    ['c', '0.90'],
    ['', '0.30'],
    ['a', '0.20'],
  ])
  expect(keys('brand')).toEqual([
    ['', '1.30'],
    ['Acme', '1.10'],
  ])
})

const attended = ['x', 'y'].map((id) => ({ id, at: now, name: 'stand-up' }))
const running = session({ started_at: '2026-10-26T11:00:00Z' })

test.each([
  ['all are counted', [running, running], { x: 3, y: 4 }, 7, true],
  ['one is not counted yet', [running, running], { x: 3 }, 3, false],
  ['one is charged for and not listed', [running, running, running], { x: 3, y: 4 }, 7, false],
] as const)(
  'When %s, the people of a day are known or not',
  (_, sessions, counts, people, known) => {
    const { rows } = sumUsage(
      facts({ sessions, attended, people: new Map(Object.entries(counts)) }),
      'day',
    )
    expect(rows).toMatchObject([{ people, arePeopleKnown: known }])
  },
)

const anyLog = fc
  .record({
    minute: fc.integer({ min: -2000, max: 6000 }),
    units: fc.integer({ min: 0, max: 5_000_000 }),
    room_name: fc.constantFrom('a', 'b', 'c', null),
  })
  .map(({ minute, units, room_name }) => ({
    units,
    session: session({
      room_name,
      started_at: new Date(Date.parse('2026-10-24T00:00:00Z') + minute * 60_000).toISOString(),
      charge: `${Math.floor(units / 100_000)}.${`${units % 100_000}`.padStart(5, '0')}`,
    }),
  }))

test('However sessions are grouped, the groups come to exactly what was charged in the days', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'UTC')
  fc.assert(
    fc.property(fc.array(anyLog, { maxLength: 80 }), zones, (logs, zone) => {
      const days = usageDays('2026-10-24', '2026-10-26', zone)
      const first = days[0]?.start ?? 0
      const last = days.at(-1)?.end ?? 0
      const charged = logs
        .filter(({ session: { at } }) => at >= first && at < last)
        .reduce((sum, { units }) => sum + units, 0)
      const brands = new Map([['a', 'Acme']])
      for (const by of groupings) {
        const sessions = logs.map((entry) => entry.session)
        const { rows, total } = sumUsage(facts({ days, sessions, brands }), by)
        const sum = decimalText(sumOf(rows.map(({ dollars }) => dollars)))
        expect(sum).toBe(decimalText({ digits: BigInt(charged), scale: 5 }))
        expect(decimalText(total.dollars)).toBe(sum)
        expect(together('all', rows).seconds).toBe(total.seconds)
      }
    }),
  )
})
