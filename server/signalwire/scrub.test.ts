import { expect, test } from 'vitest'
import { createScrub } from './scrub.ts'

const secret = 'PT"canary/ü+0123456789'
const scrub = createScrub([secret, 'short'])
const scrubbed = (text: string) => Buffer.from(scrub(Buffer.from(text))).toString()

test.each([
  ['plain', secret],
  ['in JSON', JSON.stringify(secret).slice(1, -1)],
  ['in a URL', encodeURIComponent(secret)],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64url', Buffer.from(secret).toString('base64url')],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
])('When a secret stands %s, it is taken out wherever it is', (_, form) => {
  expect(scrubbed(`a ${form} ü ${form}`)).toBe('a [secret] ü [secret]')
})

test('When there is no secret, the bytes stay as they are, broken ones too', () => {
  const bytes = Buffer.from([0x7b, 0xff, 0x7d])
  expect(scrub(bytes)).toBe(bytes)
})

test('When a secret is too short to be one, honest words that have it in them stay', () => {
  expect(scrubbed('shortcut')).toBe('shortcut')
})
