import { expect, test } from 'vitest'
import { addressError, coveredAddress, hostOf } from './stream-texts.ts'

test.each([
  ['rtmps://live.example.com/app/key', 'rtmps://live.example.com/••••••••', 'live.example.com'],
  [
    'rtmp://me:pass@live.example.com:1935/app?key=1',
    'rtmp://live.example.com:1935/••••••••',
    'live.example.com:1935',
  ],
  ['rtmp://live.example.com', 'rtmp://live.example.com', 'live.example.com'],
])('Of %s only scheme and host are shown', (url, covered, host) => {
  expect(coveredAddress(url)).toBe(covered)
  expect(hostOf(url)).toBe(host)
})

const refused = (code: string, attribute: string | null) => ({
  kind: 'invalid_fields' as const,
  errors: [{ type: 'validation_error', code, message: 'No', attribute, url: '' }],
  requestId: null,
})

test.each([
  ['url_is_unsafe', 'url', 'not a public server'],
  ['exceeds_platform_stream_limit', null, 'allows no more streams'],
  ['invalid_parameter', 'url', 'No'],
])('When SignalWire refuses an address with %s on %s, the field says: %s', (code, on, text) => {
  expect(addressError(refused(code, on))).toContain(text)
})

test('When a failure is not about the address, the field says nothing', () => {
  expect(addressError(refused('invalid_parameter', null))).toBeUndefined()
  expect(addressError({ kind: 'no_response' })).toBeUndefined()
})
