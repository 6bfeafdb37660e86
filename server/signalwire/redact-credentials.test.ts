import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor } from './redact-credentials.ts'

const secret = 'PT"canary/ü+\\0123456789'
const redact = createRedactor([secret, 'short'])
const redacted = (text: string) => Buffer.from(redact(Buffer.from(text))).toString()

const inJson = JSON.stringify(secret).slice(1, -1)

test.each([
  ['plain', secret],
  ['in JSON', inJson],
  ['in JSON as PHP writes it', inJson.replaceAll('/', '\\/')],
  ['in JSON letter by letter', inJson.replaceAll('c', '\\u0063').replaceAll('\\"', '\\u0022')],
  ['in a URL', encodeURIComponent(secret)],
  ['in a URL in lower case', encodeURIComponent(secret).toLowerCase()],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
  ['in hexadecimal in upper case', Buffer.from(secret).toString('hex').toUpperCase()],
])('When a secret is %s, it is redacted wherever it is', (_, form) => {
  expect(redacted(`a ${form} ü ${form}`)).toBe('a [secret] ü [secret]')
})

describe.each(['base64', 'base64url'] as const)('When a secret is in a text in %s', (coding) => {
  test.each([0, 1, 2, 3].flatMap((before) => [0, 1, 2].map((after) => [before, after])))(
    'with %i bytes before and %i after it, it is gone',
    (before = 0, after = 0) => {
      const whole = ' '.repeat(before) + secret + ' '.repeat(after)
      const left = Buffer.from(redacted(Buffer.from(whole).toString(coding)), coding)
      expect(left.toString()).not.toContain('canary')
    },
  )
})

test('When there is no secret, the bytes are unchanged, invalid ones too', () => {
  const bytes = Buffer.from([0x7b, 0xff, 0x5c, 0x2f, 0x7d])
  expect(redact(bytes)).toBe(bytes)
})

test('When a secret is too short to be one, words that contain it stay', () => {
  expect(redacted('shortcut')).toBe('shortcut')
})

test('Whatever JSON surrounds a secret, it is unchanged', () => {
  const escaped = (json: string) => json.replaceAll('/', '\\/').replaceAll('a', '\\u0061')
  fc.assert(
    fc.property(fc.jsonValue(), (beside) => {
      const json = escaped(JSON.stringify([beside, secret]))
      expect(JSON.parse(redacted(json))).toEqual([JSON.parse(JSON.stringify(beside)), '[secret]'])
    }),
  )
})
