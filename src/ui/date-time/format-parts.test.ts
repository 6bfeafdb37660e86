import { expect, test } from 'vitest'
import { formatDateTimeParts } from './format-parts.ts'

const british = { locale: 'en-GB', hourCycle: 'h23' } as const
const american = { locale: 'en-US', hourCycle: 'h12' } as const

test.each([
  ['2026-12-01T09:30', british, '01/12/2026, 09:30'],
  ['2026-12-01T21:30:15', american, '12/01/2026, 09:30:15 PM'],
  ['2026-12-01T00:05', { locale: 'en-CA', hourCycle: 'h23' }, '2026-12-01, 00:05'],
  ['10000-01-01T00:59:59', british, '01/01/10000, 00:59:59'],
  ['____-12-__T09:__', british, 'dd/12/yyyy, 09:––'],
  ['2026-12-01T__:30', american, '12/01/2026, ––:30 ––'],
  ['', british, ''],
  ['soon', british, 'soon'],
] as const)('%j is shown in the order and clock of the region', (text, conventions, shown) => {
  expect(formatDateTimeParts(text, conventions).replaceAll('\u202f', ' ')).toBe(shown)
})
