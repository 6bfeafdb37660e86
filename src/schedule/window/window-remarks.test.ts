import { expect, test } from 'vitest'
import { windowRemarks } from './window-remarks.ts'

const now = Date.parse('2026-11-26T10:00:00Z')

test.each([
  ['is an hour in the day', '2026-12-01T09:00', '2026-12-01T10:00', []],
  ['has no limits', '', '', []],
  ['is half typed', '2026-12-__T__:__', '2026-12-01T10:00', []],
  ['is 12 h long', '2026-12-01T08:00', '2026-12-01T20:00', []],
  ['is 15 h long', '2026-12-01T07:00', '2026-12-01T22:00', ['This window is 15 h long.']],
  ['starts at night', '2026-12-01T03:00', '', ['It starts at 03:00 in Berlin, at night.']],
  ['starts late', '2026-12-01T22:00', '', ['It starts at 22:00 in Berlin, at night.']],
  ['starts in minutes', '2026-11-26T11:07', '', ['It starts in 7 minutes.']],
  ['has begun', '2026-11-26T10:50', '2026-11-26T12:00', []],
  ['is a whole day', '2026-12-01T00:00', '2026-12-02T00:00', []],
  ['is the day of a clock change', '2027-03-28T00:00', '2027-03-29T00:00', []],
])('When a window %s, the remarks say just that', (_name, join_from, join_until, remarks) => {
  const value = { time_zone: 'Europe/Berlin', join_from, join_until }
  expect(windowRemarks(value, now)).toEqual(remarks)
})
