import { expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

const of = (body: unknown, target = '/a', method = 'POST') => fingerprintOf(method, target, body)

test('When only the order of keys differs, requests are the same', () => {
  expect(of({ a: 1, b: { c: [1, 2], d: null } })).toBe(of({ b: { d: null, c: [1, 2] }, a: 1 }))
})

test.each([
  ['09df201a11fb2f6fa5628bdaa1a91fd07af5e32d888931cbe97e16f83ba4f098', { b: 'ü', a: 1, c: null }],
  [
    'e71ebec034f83e315ce562ddd81c198e1afbb03bfc77be3a7f9a3400a3f2a9e5',
    { b: { d: [1], c: null }, a: 1 },
  ],
  ['3f4bb3219d758bc070a25168f924cd4fd2e6115fcfa932be52734b6c7a0452fd', undefined],
])('A fingerprint is still %s, as it was recorded by former versions', (fingerprint, body) => {
  expect(of(body, '/a', body === undefined ? 'DELETE' : 'POST')).toBe(fingerprint)
})

test.each([
  ['a value', of({ a: 2 })],
  ['a key', of({ b: 1 })],
  ['the order of a list', of({ a: [2, 1] })],
  ['a body at all', of(undefined)],
  ['null instead', of(null)],
  ['the target', of({ a: 1 }, '/b')],
  ['the method', of({ a: 1 }, '/a', 'PUT')],
])('When %s differs, requests differ', (_, other) => {
  expect(other).not.toBe(of({ a: 1 }))
  expect(other).toMatch(/^[0-9a-f]{64}$/)
})
