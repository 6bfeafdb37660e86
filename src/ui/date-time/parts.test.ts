import { describe, expect, test } from 'vitest'
import { isComplete, isSegmentable, partsOf, textOfParts } from './parts.ts'

describe('When a field’s text is parsed and written again, it is the same text', () => {
  test.each([
    ['', {}, false],
    ['2026-12-01T09:30', { year: 2026, month: 12, day: 1, hour: 9, minute: 30 }, true],
    [
      '2026-12-01T09:30:15',
      { year: 2026, month: 12, day: 1, hour: 9, minute: 30, second: 15 },
      true,
    ],
    ['____-__-01T__:__', { day: 1 }, false],
    ['2026-02-30T00:00', { year: 2026, month: 2, day: 30, hour: 0, minute: 0 }, true],
    ['0026-__-__T__:05', { year: 26, minute: 5 }, false],
  ])('%j', (text, parts, complete) => {
    expect(partsOf(text)).toEqual(parts)
    expect(textOfParts(parts)).toBe(text)
    expect(isComplete(parts)).toBe(complete)
  })

  test.each([
    ['', true],
    ['2026-12-__T__:__', true],
    ['____-__-__T__:__', true],
    ['2026-02-30T09:30:15', true],
    ['0001-01-01T00:00', true],
    ['0000-12-31T19:03:58', false],
    ['10000-01-01T00:59:59', false],
    ['2026-12-01', false],
  ])('%j can be shown in segments: %j', (text, expected) => {
    expect(isSegmentable(text)).toBe(expected)
  })

  test.each(['tomorrow', '2026-12-01', '2026-12-01T09:30Z'])('%j has no parts', (text) => {
    expect(partsOf(text)).toEqual({})
  })
})
