import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withText } from '../../lib/json/json-text.ts'
import { redactedJson, redactJoinTokens } from './redact-join-tokens.ts'

const secret = `vpt_${'0a'.repeat(16)}`

test.each([
  [secret, 'vpt_[secret]'],
  [`a ${secret.toUpperCase()} b`, 'a vpt_[secret] b'],
  [
    { token: secret, scopes: [secret] },
    { token: 'vpt_[secret]', scopes: ['vpt_[secret]'] },
  ],
  [{ [secret]: 1 }, { 'vpt_[secret]': 1 }],
  ['vpt_', 'vpt_'],
  [{ a: [1, null, true, 'x'] }, { a: [1, null, true, 'x'] }],
])('When %j is kept, it is %j', (value, kept) => {
  expect(redactJoinTokens(value)).toEqual(kept)
})

test.each([
  [String.raw`{"a":"\n","b":1.0}`, String.raw`{"a":"\n","b":1.0}`],
  [String.raw`{"a":"v\u0070t_0a","b":1.0}`, '{"a":"vpt_[secret]","b":1.0}'],
  [String.raw`{"v\u0070t_0a":"\u0061"}`, String.raw`{"vpt_[secret]":"\u0061"}`],
])('When %s came, %s is recorded', (text, recorded) => {
  expect(redactedJson(withText(JSON.parse(text), text))).toBe(recorded)
})

test('Wherever a join token is, it is redacted', () => {
  const leaf = fc.oneof(fc.string(), fc.constant(secret), fc.integer())
  const value = fc.object({ key: fc.oneof(fc.string(), fc.constant(secret)), values: [leaf] })
  fc.assert(
    fc.property(value, (any) => {
      expect(JSON.stringify(redactJoinTokens(any))).not.toContain(secret)
    }),
  )
})
