import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { anyText } from '#testing/any-text.ts'
import { nextName } from './next-name.ts'
import { isProposed, proposedName } from './proposed-name.ts'

describe('When a display name is typed, a name is proposed', () => {
  test.each([
    ['Quarterly review', 'quarterly-review'],
    ['  Quarterly   review!  ', 'quarterly-review'],
    ['Café Crème, Zürich', 'cafe-creme-zurich'],
    ['Straße & Smørrebrød', 'strasse-smorrebrod'],
    ['Łódź İstanbul', 'lodz-istanbul'],
    ['CEO’s Q&A', 'ceos-q-a'],
    ['snake_case 2026', 'snake_case-2026'],
    ['ﬁnal ①', 'final-1'],
    ['𝐁𝐨𝐥𝐝 № 7', 'bold-no-7'],
    ['Quarter\u00adly', 'quarterly'],
    ['Şəki ISPARTA ısparta', 'seki-isparta-isparta'],
    ['会議', ''],
    ['🎬', ''],
    ['', ''],
    ['a'.repeat(150), 'a'.repeat(100)],
    [`${'a'.repeat(99)} b`, 'a'.repeat(99)],
  ])('%j gives %j', (displayName, name) => {
    expect(proposedName(displayName)).toBe(name)
  })

  test('When any display name is given, the proposal is valid or empty', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 250 }), (displayName) => {
        const name = proposedName(displayName)
        expect(name === '' || conferenceCreate.safeParse({ display_name: 'x', name }).success).toBe(
          true,
        )
        expect(proposedName(name)).toBe(name)
      }),
    )
  })
})

test('When a name is edited by hand, it is no longer a proposal until it is emptied', () => {
  expect(isProposed('stand-up', 'Stand-up')).toBe(true)
  expect(isProposed('', '')).toBe(true)
  expect(isProposed('stand-up-2', 'Stand-up')).toBe(true)
  expect(isProposed('', 'Stand-up')).toBe(true)
  expect(isProposed('daily', 'Stand-up')).toBe(false)
})

describe('When a conference is copied, it gets a new name', () => {
  test.each([
    ['weekly', 'weekly-2'],
    ['weekly-2', 'weekly-3'],
    ['weekly-9', 'weekly-10'],
    ['q4-2026', 'q4-2026-2'],
    ['x'.repeat(100), `${'x'.repeat(98)}-2`],
    [`${'x'.repeat(98)}-9`, `${'x'.repeat(97)}-10`],
  ])('%s gives %s', (name, next) => {
    expect(nextName(name)).toBe(next)
  })
})

test('When names are known to be taken, a copy counts past them', () => {
  const taken = new Set(['crew-2', 'crew-3', 'crew-5'])
  expect(nextName('crew', taken)).toBe('crew-4')
  expect(nextName('crew-4', taken)).toBe('crew-6')
})
