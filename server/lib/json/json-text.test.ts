import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#testing/any-text.ts'
import { jsonText, mapStrings, spanOf, textOf, withText } from './json-text.ts'

test('When a value was read from a text, it is written as that', () => {
  const text = '{"b":12345678901234567890,"2":1.0,"1":-0}'
  expect(jsonText(withText(JSON.parse(text), text))).toBe(text)
  expect(textOf(JSON.parse(text))).toBeUndefined()
  expect(jsonText({ a: [1] })).toBe('{"a":[1]}')
  expect(jsonText(null)).toBe('null')
})

test('When strings are mapped, nothing else is changed', () => {
  const text = String.raw` { "a" : "x\"a\\" , "2":[1.0,"\u0061"], "b":{"c":"\\"} } `
  const mapped = String.raw` { "A" : "X\"A\\" , "2":[1.0,"A"], "B":{"C":"\\"} } `
  expect(mapStrings(text, (string) => string.toUpperCase())).toBe(mapped)
})

test('When a string is a megabyte of escapes, it is still mapped', () => {
  const text = JSON.stringify('\n'.repeat(500_000))
  expect(mapStrings(text, (string) => `${string}x`)).toHaveLength(text.length + 1)
})

test('Whatever the JSON, each value is found at its place', () => {
  const places = fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 3 })
  const document = fc.dictionary(anyText(), places, { maxKeys: 3 })
  fc.assert(
    fc.property(document, fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      const at = (...path: (string | number)[]) => {
        const span = spanOf(text, path)
        return span && JSON.stringify(JSON.parse(text.slice(span.start, span.end)))
      }
      const all = Object.entries(value)
      const found = all.map(([key, items]) => [...items, null].map((_, place) => at(key, place)))
      const wanted = all.map(([, items]) => [
        ...items.map((item) => JSON.stringify(item)),
        undefined,
      ])
      expect(found).toEqual(wanted)
    }),
    { numRuns: 50 },
  )
})

test.each(['1', '"a"', 'null', '[]', '{}', '[1]', '{"a":1}'])(
  'When there is nothing at a path in %s, nothing is found',
  (text) => {
    expect(spanOf(text, ['b', 0])).toBeUndefined()
  },
)
