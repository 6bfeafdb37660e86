import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { foldText } from './fold-text.ts'

test.each([
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Smørrebrød', 'smorrebrod'],
  ['O’Brien', 'obrien'],
  ["o'brien", 'obrien'],
  ['O´Brien', 'obrien'],
  ['İSTANBUL', 'istanbul'],
  ['ISPARTA', 'isparta'],
  ['ısparta', 'isparta'],
  ['Əliyev Şəki', 'eliyev seki'],
  ['𝐁𝐨𝐥𝐝 𝒮𝒸𝓇𝒾𝓅𝓉', 'bold script'],
  ['№ 7', 'no 7'],
  ['Quarter\u00adly re\u200bview', 'quarterly review'],
  ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
  ['Q3–Q4 — 2026', 'q3-q4 - 2026'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['Ёлка', 'елка'],
  ['ﬁnal ①', 'final 1'],
  ['A\nB', 'a\nb'],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('When a script writes vowels and voiced sounds as marks, they stay apart', () => {
  expect(foldText('कि')).not.toBe(foldText('का'))
  expect(foldText('が')).not.toBe(foldText('か'))
})

test('When a text is folded twice, the second time changes nothing', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 80 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 2_000 },
  )
})
