import { describe, expect, test } from 'vitest'
import { epochMs, isDateTime, isWritable, readDateTime, writeDateTime } from './date-time.ts'

describe('An instant is accepted when RFC 3339 and the calendar allow it', () => {
  test.each([
    '2026-12-01T09:30:00Z',
    '2026-12-01t09:30:00z',
    '2026-12-01T09:30:00.123456789Z',
    '2026-12-01T09:30:00+05:45',
    '2026-12-01T09:30:00-00:00',
    '2026-12-01',
    '2024-02-29',
    '2000-02-29T00:00:00Z',
    '2022-01-01T23:59:60Z',
    '2016-12-31T18:59:60-05:00',
    '2017-01-01T05:44:60+05:45',
    '2016-12-31T23:59:60.5Z',
  ])('%s', (value) => {
    expect(isDateTime(value)).toBe(true)
  })
})

describe('Anything else is rejected', () => {
  test.each([
    '',
    'tomorrow',
    '1764581400',
    '2026-12-01 09:30:00Z',
    '2026-12-01T09:30Z',
    '2026-12-01T09:30:00',
    '2026-12-01T24:00:00Z',
    '2026-12-01T09:60:00Z',
    '2026-12-01T09:30:61Z',
    '2026-12-01T09:30:60Z',
    '2016-12-31T23:59:60-05:00',
    '2026-12-01T09:30:00.Z',
    '2026-12-01T09:30:00+24:00',
    '2026-12-01T09:30:00+05:60',
    '2026-12-01T09:30:00+0530',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '2025-02-29',
    '1900-02-29',
    '26-12-01',
    ' 2026-12-01',
    '2026-12-01\n',
  ])('%j', (value) => {
    expect(isDateTime(value)).toBe(false)
  })
})

test.each([
  ['2022-01-01', 1_640_995_200_000],
  ['2022-01-01t00:00:00z', 1_640_995_200_000],
  ['2022-01-01T05:45:00+05:45', 1_640_995_200_000],
  ['2022-01-01T00:00:00.1239Z', 1_640_995_200_123],
  ['2021-12-31T23:59:60Z', 1_640_995_200_000],
  ['2022-01-01T05:44:60.5+05:45', 1_640_995_200_500],
  ['0001-01-01T00:00:00Z', -62_135_596_800_000],
  ['soon', Number.NaN],
])('When %s is parsed, it is %d ms since 1970', (text, at) => {
  expect(epochMs(text)).toBe(at)
})

test('When a text is a date alone or a leap second, the result says so', () => {
  expect(readDateTime('2022-01-01')).toMatchObject({ dateOnly: true, leap: false })
  expect(readDateTime('2021-12-31T23:59:60Z')).toMatchObject({ dateOnly: false, leap: true })
})

test.each([
  [1_640_995_200_999, true, '2022-01-01T00:00:00Z'],
  [epochMs('9999-12-31T23:59:59Z') + 1000, false, '9999-12-31T23:59:59Z'],
  [epochMs('0000-01-01'), true, '0000-01-01T00:00:00Z'],
  [epochMs('0000-01-01') - 1, false, '0000-01-01T00:00:00Z'],
])('%d ms since 1970 is written with a year of four digits', (at, writable, text) => {
  expect(isWritable(at)).toBe(writable)
  expect(writeDateTime(at)).toBe(text)
})
