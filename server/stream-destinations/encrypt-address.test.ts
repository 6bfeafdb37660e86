import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Secret } from '../lib/secret.ts'
import { createAddressCipher, readEncryptionKey } from './encrypt-address.ts'

const bytes = Buffer.alloc(32, 7)
const address = 'rtmps://live.example.com/app/key-ü'
const place = { space: 'example.signalwire.com', id: '0d9d3c34-5c6e-4a52-9a3f-1f2e3d4c5b6a' }
const cipherOf = (key: string) => createAddressCipher(new Secret(key))

test.each([
  ['base64', bytes.toString('base64')],
  ['base64 without its end', bytes.toString('base64').replace('=', '')],
  ['base64 for addresses', randomBytes(32).toString('base64url')],
  ['hexadecimal', bytes.toString('hex').toUpperCase()],
])('When a key is written in %s, it is read', (_, text) => {
  expect(readEncryptionKey(text)).toHaveLength(32)
})

test.each([
  ['31 bytes', randomBytes(31).toString('base64')],
  ['33 bytes', randomBytes(33).toString('base64')],
  ['31 bytes in hexadecimal', randomBytes(31).toString('hex')],
  ['words', 'correct horse battery staple'],
])('When a key is %s, it is none', (_, text) => {
  expect(readEncryptionKey(text)).toBeUndefined()
})

describe('An address', () => {
  const cipher = cipherOf(bytes.toString('base64'))
  const text = cipher.encrypt(address, place)

  test('is read again with the same key, however that is written', () => {
    expect(cipherOf(bytes.toString('hex')).decrypt(text, place)).toBe(address)
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('example')
    expect(cipher.encrypt(address, place)).not.toBe(text)
  })

  test.each([
    ['with another key', cipherOf(randomBytes(32).toString('hex')), place, text],
    ['in another row', cipher, { ...place, id: '1d9d3c34-5c6e-4a52-9a3f-1f2e3d4c5b6a' }, text],
    ['in another space', cipher, { ...place, space: 'other.signalwire.com' }, text],
    ['cut short', cipher, place, text.slice(0, 20)],
    ['changed', cipher, place, `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`],
  ])('is not read %s', (_, by, at, stored) => {
    expect(by.decrypt(stored, at)).toBeUndefined()
  })
})
