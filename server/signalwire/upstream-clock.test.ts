import { expect, test } from 'vitest'
import { createUpstreamClock } from './upstream-clock.ts'

const date = 'Sun, 22 Nov 2026 10:00:00 GMT'
const reported = Date.parse(date)
const HOUR_MS = 3_600_000

test.each([
  ['before any response', [], 0, undefined],
  ['at once', [date], 0, reported],
  ['a while later', [date], 90_000, reported + 90_000],
  ['in whole milliseconds', [date], 90_000.7, reported + 90_000],
  ['when a response had no date', [date, undefined], 5_000, reported + 5_000],
  ['when a response had an invalid date', [date, 'yesterday'], 5_000, reported + 5_000],
  ['when it is an hour old', [date], HOUR_MS, undefined],
])('SignalWire’s time %s', (_, dates, later, expected) => {
  const steady = { ms: 7 }
  const clock = createUpstreamClock(() => steady.ms)
  for (const received of dates) clock.observe(received)
  steady.ms += later
  expect(clock.now()).toBe(expected)
})
