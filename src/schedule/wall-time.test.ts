import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeDateTime } from '#contract/date-time.ts'
import { formatOffset, utcOf, zoneOffset } from './offset.ts'
import type { Wall } from './wall-time.ts'
import { isWall, readingAt, resolveWall, wallOfUtc, wallText } from './wall-time.ts'
import { allZones } from './zone/names/zone-list.ts'

const wall = (text: string): Wall => wallOfUtc(Date.parse(`${text}Z`))

describe('When clocks do not change, a wall time is one instant', () => {
  test.each([
    ['Europe/Berlin', '2026-12-01T09:30:00', '2026-12-01T08:30:00Z'],
    ['Europe/Berlin', '2026-07-01T09:30:00', '2026-07-01T07:30:00Z'],
    ['America/New_York', '2026-12-01T09:30:00', '2026-12-01T14:30:00Z'],
    ['Australia/Lord_Howe', '2026-12-01T09:30:00', '2026-11-30T22:30:00Z'],
    ['Australia/Lord_Howe', '2026-07-01T09:30:00', '2026-06-30T23:00:00Z'],
    ['Asia/Kathmandu', '2026-12-01T09:30:00', '2026-12-01T03:45:00Z'],
    ['America/St_Johns', '2026-12-01T09:30:00', '2026-12-01T13:00:00Z'],
    ['Antarctica/Troll', '2026-07-01T09:30:00', '2026-07-01T07:30:00Z'],
    ['Antarctica/Troll', '2026-12-01T09:30:00', '2026-12-01T09:30:00Z'],
    ['Pacific/Apia', '2026-12-01T09:30:00', '2026-11-30T20:30:00Z'],
    ['UTC', '2028-02-29T23:59:59', '2028-02-29T23:59:59Z'],
    ['Europe/Amsterdam', '1800-01-01T12:00:00', '1800-01-01T11:42:30Z'],
  ])('%s %s', (zone, text, instant) => {
    const resolved = resolveWall(wall(text), zone)
    expect(resolved.kind === 'instant' && writeDateTime(resolved.at)).toBe(instant)
  })
})

describe('When clocks go forward, the skipped times are a gap with two readings', () => {
  test.each([
    [
      'Europe/Berlin',
      '2026-03-29T02:30:00',
      '2026-03-29T03:30 UTC+02:00',
      '2026-03-29T01:30 UTC+01:00',
    ],
    [
      'America/New_York',
      '2026-03-08T02:00:00',
      '2026-03-08T03:00 UTC-04:00',
      '2026-03-08T01:00 UTC-05:00',
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-04T02:15:00',
      '2026-10-04T02:45 UTC+11:00',
      '2026-10-04T01:45 UTC+10:30',
    ],
    [
      'America/St_Johns',
      '2026-03-08T02:30:00',
      '2026-03-08T03:30 UTC-02:30',
      '2026-03-08T01:30 UTC-03:30',
    ],
    [
      'Antarctica/Troll',
      '2026-03-29T02:30:00',
      '2026-03-29T04:30 UTC+02:00',
      '2026-03-29T00:30 UTC',
    ],
    // Morocco leaves its summer time for Ramadan, and comes back after it.
    [
      'Africa/Casablanca',
      '2026-03-22T02:30:00',
      '2026-03-22T03:30 UTC+01:00',
      '2026-03-22T01:30 UTC',
    ],
    // Samoa went over the date line: a whole day never was.
    [
      'Pacific/Apia',
      '2011-12-30T12:00:00',
      '2011-12-31T12:00 UTC+14:00',
      '2011-12-29T12:00 UTC-10:00',
    ],
  ])('%s %s', (zone, text, before, after) => {
    const resolved = resolveWall(wall(text), zone)
    if (resolved.kind !== 'gap') throw new Error(`Expected a gap, got ${resolved.kind}`)
    const said = [resolved.before, resolved.after].map(
      (reading) => `${wallText(reading.wall)} ${formatOffset(reading.offset)}`,
    )
    expect(said).toEqual([before, after])
  })
})

describe('When clocks go back, the repeated times are a fold with two instants', () => {
  test.each([
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['America/New_York', '2026-11-01T01:00:00', '2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
    ['America/St_Johns', '2026-11-01T01:30:00', '2026-11-01T04:00:00Z', '2026-11-01T05:00:00Z'],
    ['Antarctica/Troll', '2026-10-25T01:30:00', '2026-10-24T23:30:00Z', '2026-10-25T01:30:00Z'],
    ['Africa/Casablanca', '2026-02-15T02:30:00', '2026-02-15T01:30:00Z', '2026-02-15T02:30:00Z'],
  ])('%s %s', (zone, text, earlier, later) => {
    const resolved = resolveWall(wall(text), zone)
    if (resolved.kind !== 'fold') throw new Error(`Expected a fold, got ${resolved.kind}`)
    expect([resolved.earlier, resolved.later].map(({ at }) => writeDateTime(at))).toEqual([
      earlier,
      later,
    ])
  })
})

const minute = 60_000
const day = 1440 * minute

/** The instants of a year at which a zone's offset changes. */
function transitions(zone: string, year: number): number[] {
  const found: number[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
    if (zoneOffset(at, zone) === zoneOffset(at + day, zone)) continue
    let [low, high] = [at, at + day]
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute
      if (zoneOffset(middle, zone) === zoneOffset(at, zone)) low = middle
      else high = middle
    }
    found.push(high)
  }
  return found
}

/** What `resolveWall` must say of a wall time, found without it: by asking every offset there is. */
function expectTrue(asUtc: number, zone: string, offsets: readonly number[]) {
  const resolved = resolveWall(wallOfUtc(asUtc), zone)
  const instants = offsets
    .map((offset) => asUtc - offset * 1000)
    .filter((at) => at + zoneOffset(at, zone) * 1000 === asUtc)
    .toSorted((a, b) => a - b)
  const said =
    resolved.kind === 'instant'
      ? [resolved.at]
      : resolved.kind === 'fold'
        ? [resolved.earlier.at, resolved.later.at]
        : []
  if (said.join() !== instants.join())
    throw new Error(`${zone} ${wallText(wallOfUtc(asUtc))}: ${said} instead of ${instants}`)
}

const near = Array.from({ length: 131 }, (_, index) => index - 65)
const atEdges = near.filter((minutes) => [0, 1, 29].includes(Math.abs(minutes) % 30))

test('When any minute near any clock change of 2026 is resolved, it round-trips or is a gap or a fold', () => {
  let changes = 0
  const seen = new Set<string>()
  for (const zone of allZones())
    for (const at of transitions(zone, 2026)) {
      changes += 1
      const offsets = [zoneOffset(at - 1, zone), zoneOffset(at, zone)]
      // Most zones change as others do, where the minutes around each half hour suffice.
      const change = [at, ...offsets].join()
      const minutes = seen.has(change) ? atEdges : near
      seen.add(change)
      for (const offset of offsets)
        for (const minutesOff of minutes)
          expectTrue(at + offset * 1000 + minutesOff * minute, zone, offsets)
    }
  expect(changes).toBeGreaterThan(250)
  expect(seen.size).toBeGreaterThan(20)
})

test('When any instant in any zone is shown and resolved, it is the same instant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...allZones()),
      fc.integer({ min: Date.UTC(1900, 0) / 1000, max: Date.UTC(2100, 0) / 1000 }),
      (zone, seconds) => {
        const { at, wall } = readingAt(seconds * 1000, zone)
        const resolved = resolveWall(wall, zone)
        if (resolved.kind === 'fold') expect([resolved.earlier.at, resolved.later.at]).toContain(at)
        else expect(resolved).toMatchObject({ kind: 'instant', at })
      },
    ),
    { numRuns: 1000 },
  )
})

describe('When the calendar has the day, it is a wall time', () => {
  test.each([
    ['2028-02-29', 2028, 2, 29, true],
    ['2026-02-29', 2026, 2, 29, false],
    ['2026-04-31', 2026, 4, 31, false],
    ['9999-12-31', 9999, 12, 31, true],
    ['10000-01-01', 10000, 1, 1, true],
    ['10001-01-01', 10001, 1, 1, false],
    ['no day', 2026, 1, Number.NaN, false],
  ])('%s', (_, year, month, date, expected) => {
    expect(isWall({ year, month, day: date, hour: 0, minute: 0, second: 0 })).toBe(expected)
  })
})

test('When an instant is written, it is in UTC to the second', () => {
  expect(writeDateTime(utcOf(2026, 12, 1, 9, 30, 0) + 999)).toBe('2026-12-01T09:30:00Z')
})
