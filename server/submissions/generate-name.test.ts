import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { anyText } from '#testing/any-text.ts'
import { generateName } from './generate-name.ts'

test.each([
  ['Quarterly review: Q4', /^quarterly-review-q4-[0-9a-f]{12}$/],
  ['Straße & Smørrebrød', /^strasse-smorrebrod-[0-9a-f]{12}$/],
  ['Café Crème', /^cafe-creme-[0-9a-f]{12}$/],
  [`Guest vpt_${'0a'.repeat(16)}`, /^guest-vpt_-secret-[0-9a-f]{12}$/],
  [`Guest vpt_\u00ad${'0a'.repeat(16)}`, /^guest-vpt_-secret-[0-9a-f]{12}$/],
  ['四半期', /^conference-[0-9a-f]{12}$/],
  ['x'.repeat(200), /^x{60}-[0-9a-f]{12}$/],
])('When the display name is %s, the name is like %s', (displayName, pattern) => {
  expect(generateName(displayName)).toMatch(pattern)
})

test('Whatever the display name, the contract takes the name, and no two are alike', () => {
  fc.assert(
    fc.property(anyText(), (displayName) => {
      const name = generateName(displayName)
      expect(conferenceCreate.safeParse({ display_name: 'x', name }).success).toBe(true)
      expect(generateName(displayName)).not.toBe(name)
    }),
    { numRuns: 50 },
  )
})
