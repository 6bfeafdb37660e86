import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, parseLargeJson } from './parse-json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['nothing', ''],
  ['blanks', ' \n'],
  ['half an object', '{"a":1'],
  ['a trailing comma', '{"a":1,}'],
  ['a comment', '{"a":1}//'],
  ['a byte order mark', '\ufeff{}'],
  ['a raw NUL', '{"a":"\0"}'],
  ['NaN', 'NaN'],
  ['single quotes', "{'a':1}"],
  ['a key twice', '{"a":1,"b":{"a":2},"a":3}'],
  ['a key twice, once escaped', '{"a":1,"\\u0061":2}'],
  ['a key twice inside a list', '[{"a":1},{"b":1,"b":2}]'],
  ['nesting of 65', `${'['.repeat(65)}${']'.repeat(65)}`],
  ['nesting of 30,000', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ['nesting of 30,000 objects', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
])('When the text is %s, it is refused', (_, text) => {
  expect(parseJson(bytes(text)).ok).toBe(false)
})

test.each([
  [new Uint8Array([0x22, 0xff, 0x22])],
  [new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
  [new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
])('When the bytes %j are not UTF-8, they are refused', (raw) => {
  expect(parseJson(raw)).toEqual({ ok: false, reason: 'it is not UTF-8' })
})

test('When a value looks like a repeated key, it does not count as one', () => {
  const value = { a: 'a', b: ['b', 'b', { a: 'b' }], 'c"{': '"a":"a"', d: '\\' }
  expect(parseJson(bytes(JSON.stringify(value)))).toEqual({ ok: true, value })
})

test('When a text is nested 64 deep, it is still accepted', () => {
  expect(parseJson(bytes(`${'['.repeat(64)}${']'.repeat(64)}`)).ok).toBe(true)
})

test('Whatever JSON.stringify writes is read back as it was', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), (text) => {
      expect(parseJson(bytes(text))).toEqual({ ok: true, value: JSON.parse(text) })
    }),
  )
})

test('Whatever objects have in them, a key twice in one is found', () => {
  const key = fc.constantFrom('a', 'b', '__proto__', '"', '\\', '\\"', '1')
  const { text } = fc.letrec<{ text: { json: string; isRight: boolean } }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 3 },
      key.map((value) => ({ json: JSON.stringify(value), isRight: true })),
      fc.array(tie('text'), { maxLength: 3 }).map((all) => ({
        json: `[${all.map(({ json }) => json).join()}]`,
        isRight: all.every(({ isRight }) => isRight),
      })),
      fc.array(fc.tuple(key, tie('text')), { maxLength: 4 }).map((members) => ({
        json: `{ ${members.map(([name, { json }]) => `${JSON.stringify(name)} : ${json}`).join()}}`,
        isRight:
          new Set(members.map(([name]) => name)).size === members.length &&
          members.every(([, { isRight }]) => isRight),
      })),
    ),
  }))
  fc.assert(
    fc.property(text, ({ json, isRight }) => {
      expect(parseJson(bytes(json)).ok).toBe(isRight)
    }),
    { numRuns: 500 },
  )
})

test('When a text is long, it is read in steps, by the same rules', async () => {
  let turns = 0
  const turn = async () => {
    turns += 1
  }
  const long = JSON.stringify(Array.from({ length: 40_000 }, (_, index) => ({ index, a: [1] })))
  expect(await parseLargeJson(bytes(long), turn)).toEqual({ ok: true, value: JSON.parse(long) })
  expect(turns).toBeGreaterThan(3)
  const wrong = `[${long},{"b":1,"b":2}]`
  expect(await parseLargeJson(bytes(wrong), turn)).toEqual(parseJson(bytes(wrong)))
  expect(await parseLargeJson(bytes('{'), turn)).toEqual(parseJson(bytes('{')))
})
