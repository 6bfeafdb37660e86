import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withText } from '../../lib/json/json-text.ts'
import { redactedJson, redactSecrets } from './redact-secrets.ts'

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
  ['rtmp://live.example.com/app/key', 'rtmp://live.example.com/[secret]'],
  [
    { url: 'RTMPS://live.example.com:443/app?key=x#y' },
    { url: 'RTMPS://live.example.com:443/[secret]' },
  ],
  ['See rtmp://user:p@ss@live.example.com/key.', 'See rtmp://live.example.com/[secret]'],
  ['rtmp://live.example.com?key', 'rtmp://live.example.com/[secret]'],
  ['rtmp://live.example.com\\key', 'rtmp://live.example.com/[secret]'],
  ['rtmp://key;key', 'rtmp://[secret]'],
  ['rtmp://user:key@', 'rtmp://[secret]'],
  ['rtmp://live.example.com/', 'rtmp://live.example.com/'],
  ['rtmp://live.example.com/[secret]', 'rtmp://live.example.com/[secret]'],
  [
    { uri: 'https://files.example.com/one.mp4?key=x', url: 'https://example.com/docs' },
    { uri: 'https://files.example.com/[secret]', url: 'https://example.com/docs' },
  ],
  [{ uri: 'key' }, { uri: '[secret]' }],
  [{ a: [1, null, true, 'x'] }, { a: [1, null, true, 'x'] }],
])('When %j is kept, it is %j', (value, kept) => {
  expect(redactSecrets(value)).toEqual(kept)
})

test.each([
  [String.raw`{"a":"\n","b":1.0}`, String.raw`{"a":"\n","b":1.0}`],
  [String.raw`{"a":"v\u0070t_0a","b":1.0}`, '{"a":"vpt_[secret]","b":1.0}'],
  [String.raw`{"v\u0070t_0a":"\u0061"}`, String.raw`{"vpt_[secret]":"\u0061"}`],
  [
    String.raw`{"url":"rtmp:\/\/a.example\/key","b":1.0}`,
    '{"url":"rtmp://a.example/[secret]","b":1.0}',
  ],
  ['{"\\u0075ri":"https://a.example/key","b":1}', '{"uri":"https://a.example/[secret]","b":1}'],
])('When %s came, %s is recorded', (text, recorded) => {
  expect(redactedJson(withText(JSON.parse(text), text))).toBe(recorded)
})

test('Wherever a join token is, it is redacted', () => {
  const leaf = fc.oneof(fc.string(), fc.constant(secret), fc.integer())
  const value = fc.object({ key: fc.oneof(fc.string(), fc.constant(secret)), values: [leaf] })
  fc.assert(
    fc.property(value, (any) => {
      expect(JSON.stringify(redactSecrets(any))).not.toContain(secret)
    }),
  )
})
