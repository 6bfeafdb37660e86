import { expect, test } from 'vitest'
import { Secret } from '../lib/secret.ts'
import { addressDigestKey } from './address-digest-key.ts'

const bytes = Buffer.alloc(32, 7)
const keyOf = (encryptionKey: string | undefined, apiToken: string) =>
  addressDigestKey(encryptionKey ? new Secret(encryptionKey) : undefined, new Secret(apiToken))

test('With an encryption key, however it is written, the API token does not matter', () => {
  const key = keyOf(bytes.toString('base64'), 'PT1').reveal()
  expect(keyOf(bytes.toString('hex'), 'PT2').reveal()).toBe(key)
  expect(key).not.toBe(bytes.toString('base64'))
  expect(keyOf(Buffer.alloc(32, 8).toString('hex'), 'PT1').reveal()).not.toBe(key)
})

test('Without one, it is the API token', () => {
  expect(keyOf(undefined, 'PT1').reveal()).toBe('PT1')
})
