import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { nestedErrorsOf } from './nested-errors.ts'

const schema = z.strictObject({
  outer: z.strictObject({ inner: z.strictObject({ size: z.int('Must be a number') }) }),
})

function errorsOf(body: unknown) {
  const parsed = schema.safeParse(body)
  if (parsed.success) throw new Error('Expected the body to be refused')
  return nestedErrorsOf(parsed.error, body).errors.map(({ attribute, message }) => [
    attribute,
    message,
  ])
}

test.each<[what: string, body: unknown, expected: readonly [string | null, string]]>([
  ['no object at all', 'x', [null, 'Must be a JSON object']],
  ['a missing object', {}, ['outer', 'Must be present']],
  ['a list within', { outer: { inner: [] } }, ['outer.inner', 'Must be a JSON object']],
  ['null within', { outer: null }, ['outer', 'Must be a JSON object']],
  ['a missing value', { outer: { inner: {} } }, ['outer.inner.size', 'Must be present']],
  ['a wrong value', { outer: { inner: { size: 'x' } } }, ['outer.inner.size', 'Must be a number']],
  [
    'a key that all objects inherit',
    { outer: { inner: { size: 1 }, toString: 1 } },
    ['outer.toString', 'Is not a field of this request'],
  ],
])('When there is %s, its place is named', (_what, body, expected) => {
  expect(errorsOf(body)).toEqual([expected])
})

test('When thousands of keys within are unknown, the first are named and the rest counted', () => {
  const keys = Array.from({ length: 7_000 }, (_, index) => [`key-${index}`, 0])
  const errors = errorsOf({ outer: { ...Object.fromEntries(keys), inner: { size: 1 } } })
  expect(errors).toHaveLength(21)
  expect(errors[0]).toEqual(['outer.key-0', 'Is not a field of this request'])
  expect(errors.at(-1)).toEqual(['outer', 'Has 6980 more fields that are not of this request'])
})
