import { expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'

const of = (body: unknown, target = '/a', method = 'POST') => fingerprintOf(method, target, body)

test('When only the order of keys differs, requests are the same', () => {
  expect(of({ a: 1, b: { c: [1, 2], d: null } })).toBe(of({ b: { d: null, c: [1, 2] }, a: 1 }))
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
