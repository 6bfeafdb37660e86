import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldErrors, invalid } from '#contract/field-error.ts'
import { anyText } from '#testing/any-text.ts'
import { shortenRejection } from './shorten-rejection.ts'

const bytesOf = (body: unknown) => Buffer.byteLength(JSON.stringify(body))
const shortOf = (body: unknown) => shortenRejection(body, bytesOf(body))
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index))

test.each([
  [{ errors: [invalid('name', 'Name has already been taken')] }],
  [{ errors: times(40, (index) => ({ ...invalid(`field-${index}`, 'Is wrong'), extra: index })) }],
  [{ errors: 'no list' }],
  [{ error: 'Not Found' }],
  ['no object'],
  [null],
])('When a rejection has a usual length, it is unchanged: %j', (body) => {
  expect(shortOf(body)).toBe(body)
})

const long = 'x'.repeat(1_000_000)
const cut = `${'x'.repeat(300)}…`

test.each([
  ['of one text', { error: long }, { error: cut }],
  ['of another shape', long, { error: `"${'x'.repeat(299)}…` }],
  [
    'of one fault',
    { errors: [invalid('name', long)], extra: long },
    { errors: [invalid('name', cut)] },
  ],
  [
    'of many faults of one field, and one of another',
    { errors: [...times(5_000, () => invalid('size', 'No')), invalid('name', 'Taken')] },
    {
      errors: [
        invalid('size', 'No'),
        invalid('name', 'Taken'),
        invalid(null, 'SignalWire named 4999 more faults'),
      ],
    },
  ],
  [
    'of many that are no faults',
    { errors: times(349_000, () => ({})) },
    { errors: [invalid(null, 'SignalWire named 349000 more faults')] },
  ],
])('When a rejection is very long, %s, its beginning stays', (_, body, short) => {
  expect(shortOf(body)).toEqual(short)
})

test('Whatever the errors are, the shortened ones are bounded and valid errors', () => {
  const text = anyText({ maxLength: 2_000 })
  const fault = fc.oneof(
    fc.record({ type: text, code: text, message: text, attribute: fc.option(text), url: text }),
    fc.anything(),
  )
  fc.assert(
    fc.property(fc.array(fault, { minLength: 41, maxLength: 90 }), (errors) => {
      const short = shortenRejection({ errors }, 1_000_000)
      expect(fieldErrors.parse(short).errors.length).toBeLessThanOrEqual(41)
      // A character takes up to six bytes, where JSON has to escape it.
      expect(bytesOf(short)).toBeLessThan(41 * 5 * 310 * 6)
    }),
    { numRuns: 30 },
  )
})
