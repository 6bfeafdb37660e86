import { expect, test } from 'vitest'
import { zero } from '#lib/format/decimal.ts'
import { amountText } from '../usage-text.ts'
import type { Usage } from './sum-usage.ts'
import { usageCsv, usageFileName } from './usage-file.ts'

const usage: Usage = {
  key: '2026-11-26',
  sessions: 2,
  seconds: 5430,
  dollars: { digits: 1_234_567n, scale: 5 },
  recordings: 1,
  people: 12,
  arePeopleKnown: true,
}

test('The file has exact dollars and no people where some may be missing', () => {
  const unknown = { ...usage, key: '2026-11-27', dollars: zero, arePeopleKnown: false }
  expect(usageCsv([usage, unknown], 'day')).toBe(
    '\uFEFFDay,Sessions,Minutes,People,Recordings,Dollars\r\n2026-11-26,2,91,12,1,12.34567\r\n2026-11-27,2,91,,1,0.00\r\n',
  )
})

test('When a conference is called like a formula, the file has it as a text', () => {
  expect(usageCsv([{ ...usage, key: '-1+2' }], 'conference')).toContain("\r\n'-1+2,")
})

test('The file’s name says what is in it', () => {
  expect(usageFileName({ from: '2026-11-01', to: '2026-11-26' }, 'brand')).toBe(
    'greenroom-usage-2026-11-01-to-2026-11-26-by-brand.csv',
  )
})

test.each([
  ['dollars', '$12.35'],
  ['minutes', '91'],
  ['people', '12'],
  ['recordings', '1'],
] as const)('A group’s %s are shown as %s', (measure, text) => {
  expect(amountText(usage, measure)).toBe(text)
})

test('When people may be missing, there are at least so many', () => {
  expect(amountText({ ...usage, arePeopleKnown: false }, 'people')).toBe('12+')
})
