import { expect, test } from 'vitest'
import { windowRuleText } from './window-rule-text.ts'

const rule = { day: { days: 0 }, time: '09:05', minutes: 45, zone: 'Europe/Berlin' }
const style = { locale: 'en-GB', hourCycle: 'h23' } as const

test.each([
  [rule, 'Today at 09:05, for 45 min, Berlin time'],
  [{ ...rule, day: { days: 1 }, zone: 'UTC', minutes: 60 }, 'Tomorrow at 09:05, for 1 h, UTC'],
  [
    { ...rule, day: { days: 14 }, zone: 'America/Indiana/Knox' },
    'In 14 days at 09:05, for 45 min, Knox, Indiana time',
  ],
  [
    { ...rule, day: { weekday: 2, weeks: 0 }, minutes: 90 },
    'Next Tuesday at 09:05, for 1 h 30 min, Berlin time',
  ],
  [
    { ...rule, day: { weekday: 7, weeks: 1 } },
    '1 week after next Sunday at 09:05, for 45 min, Berlin time',
  ],
  [
    { ...rule, day: { weekday: 1, weeks: 3 } },
    '3 weeks after next Monday at 09:05, for 45 min, Berlin time',
  ],
])('A rule is said in words: %o', (given, text) => {
  expect(windowRuleText(given, style)).toBe(text)
})
