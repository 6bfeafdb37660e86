import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presetRanges, rangeOf, searchOf, viewOf } from '../usage-view.ts'
import { dayAt, dayOfInstant, MAX_DAYS, usageDays } from './usage-days.ts'

const HOUR_MS = 3_600_000

test.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['Australia/Lord_Howe', '2026-10-04', 23.5],
  // Midnight itself is left out there.
  ['America/Santiago', '2026-09-06', 23],
  ['UTC', '2026-03-29', 24],
])('In %s, %s has %d hours', (zone, day, hours) => {
  const [only] = usageDays(day, day, zone)
  expect(((only?.end ?? 0) - (only?.start ?? 0)) / HOUR_MS).toBe(hours)
})

test('Whatever the zone, days follow each other without gap, and each instant is in its day', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/Santiago', 'Asia/Kathmandu', 'UTC')
  const instants = fc.integer({ min: 0, max: 365 * 24 * 60 })
  fc.assert(
    fc.property(zones, instants, (zone, minute) => {
      const at = Date.parse('2026-01-01T12:00:00Z') + minute * 60_000
      const day = dayOfInstant(at, zone)
      const days = usageDays(dayOfInstant(at - 72 * HOUR_MS, zone), day, zone)
      expect(dayAt(days, at)?.day).toBe(day)
      for (const [index, { start }] of days.entries())
        if (index > 0) expect(start).toBe(days[index - 1]?.end)
    }),
    { numRuns: 40 },
  )
})

const today = '2026-11-26'

test.each([
  ['nothing', {}, '2026-11-01', '2026-11-26', false],
  ['a first day', { from: '2026-10-05' }, '2026-10-05', '2026-11-26', false],
  ['a first day in the future', { from: '2026-12-24' }, '2026-12-24', '2026-12-24', false],
  ['a last day', { to: '2026-02-10' }, '2026-02-01', '2026-02-10', false],
  [
    'days the wrong way round',
    { from: '2026-03-02', to: '2026-03-01' },
    '2026-03-01',
    '2026-03-02',
    false,
  ],
  ['years', { from: '2020-01-01', to: '2026-01-31' }, '2025-01-31', '2026-01-31', true],
] as const)('When the address says %s, these days are shown', (_, asked, from, to, isCut) => {
  const range = rangeOf({ from: '', to: '', ...asked }, today)
  expect(range).toEqual({ from, to, isCut })
  expect(usageDays(from, to, 'UTC').length).toBeLessThanOrEqual(MAX_DAYS)
})

test('The spans to choose from are those of the calendar', () => {
  const spans = presetRanges('2026-03-31').map(([, range]) => rangeOf(range, '2026-03-31'))
  expect(spans.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-03-01 2026-03-31',
    '2026-02-01 2026-02-28',
    '2026-03-25 2026-03-31',
    '2026-01-01 2026-03-31',
  ])
})

test('When an address gets something wrong, it is as if it were not there', () => {
  const search = new URLSearchParams('from=2026-02-30&to=2026-02-28&by=week&show=people')
  expect(searchOf(viewOf(search))).toEqual({ to: '2026-02-28', show: 'people' })
})
