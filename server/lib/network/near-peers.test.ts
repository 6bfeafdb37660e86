import { expect, test } from 'vitest'
import { nearPeers } from './near-peers.ts'
import { readTrustedPeers } from './trusted-peers.ts'

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.42.0.1', true],
  ['172.17.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['100.64.3.4', true],
  ['169.254.1.1', true],
  ['fd12:3456::1', true],
  ['fe80::1%eth0', true],
  ['::ffff:10.0.0.1', true],
  ['203.0.113.9', false],
  ['2001:db8::1', false],
  ['::ffff:203.0.113.9', false],
  [undefined, false],
])('When a probe comes from %s, it is from nearby: %s', (address, isNear) => {
  expect(nearPeers(undefined)(address)).toBe(isNear)
})

test('When a proxy is trusted, a probe may come from there too', () => {
  const isNear = nearPeers(readTrustedPeers('203.0.113.9'))
  expect([isNear('203.0.113.9'), isNear('203.0.113.10')]).toEqual([true, false])
})
