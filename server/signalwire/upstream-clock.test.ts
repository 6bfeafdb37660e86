import { expect, test } from 'vitest'
import { createUpstreamClock } from './upstream-clock.ts'

const date = 'Sun, 22 Nov 2026 10:00:00 GMT'
const told = Date.parse(date)
const hour = 3_600_000

test.each([
  ['before any answer', [], 0, undefined],
  ['at once', [date], 0, told],
  ['a while later', [date], 90_000, told + 90_000],
  ['in whole milliseconds', [date], 90_000.7, told + 90_000],
  ['when an answer told no time', [date, undefined], 5_000, told + 5_000],
  ['when an answer told nonsense', [date, 'yesterday'], 5_000, told + 5_000],
  ['when it is an hour old', [date], hour, undefined],
])('SignalWire’s time %s', (_, dates, later, expected) => {
  const steady = { ms: 7 }
  const clock = createUpstreamClock(() => steady.ms)
  for (const heard of dates) clock.observe(heard)
  steady.ms += later
  expect(clock.now()).toBe(expected)
})
