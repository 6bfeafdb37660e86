import { expect, test } from 'vitest'
import { epochMilliseconds, fullDateTime } from './instant.ts'

test.each([
  ['2022-01-01', '2022-01-01T00:00:00Z'],
  ['2022-01-01T10:00:00+02:00', '2022-01-01T10:00:00+02:00'],
])('When %s is given, %s is returned', (given, answered) => {
  expect(fullDateTime(given)).toBe(answered)
})

test.each([
  ['1640995200', 1_640_995_200_000],
  ['0', 0],
  ['2022-01-01', 1_640_995_200_000],
  ['2022-01-01T00:00:00Z', 1_640_995_200_000],
  ['2022-01-01t00:00:00z', 1_640_995_200_000],
  ['2022-01-01T05:45:00+05:45', 1_640_995_200_000],
  ['2021-12-31T23:59:60Z', 1_640_995_200_000],
  ['2022-01-01T05:44:60+05:45', 1_640_995_200_000],
  ['2021-12-31T23:59:60.5Z', 1_640_995_200_500],
  ['0001-01-01T00:00:00Z', -62_135_596_800_000],
])('When %s is compared, it counts as %i ms', (value, milliseconds) => {
  expect(epochMilliseconds(value)).toBe(milliseconds)
})
