import { expect, test } from 'vitest'
import { readTrustedPeers } from './trusted-peers.ts'

test.each([
  ['10.0.0.7', '10.0.0.7', true],
  ['10.0.0.7', '10.0.0.8', false],
  ['10.0.0.7', '::ffff:10.0.0.7', true],
  ['10.0.0.7', '::ffff:0a00:0007', true],
  ['::ffff:10.0.0.7', '10.0.0.7', true],
  ['::ffff:10.0.0.0/104', '11.0.0.1', false],
  ['::10.0.0.7', '10.0.0.7', false],
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.0.0.0/31, 192.168.1.1', '192.168.1.1', true],
  ['10.0.0.0/31 192.168.1.1', '10.0.0.1', true],
  ['fd00::/8', 'fd12:3456::1', true],
  ['fd00::/8', 'fe80::1', false],
  ['fd00::/8', '10.0.0.1', false],
  ['::1', '::1', true],
  ['fe80::1', 'fe80::1%eth0', true],
  ['::1', '127.0.0.1', false],
])('When %s is trusted, %s is: %s', (list, address, trusted) => {
  expect(readTrustedPeers(list)?.(address)).toBe(trusted)
})

test.each([
  '',
  ' , ',
  'proxy',
  '10.0.0',
  '010.0.0.1',
  '10.0.0.1/33',
  '10.0.0.1/0',
  '::/0',
  '::ffff:0:0/96',
  '::ffff:0.0.0.0/96',
  '::/80',
  '10.0.0.1/',
  '10.0.0.1/8/8',
  '10.0.0.1/-1',
  '10.0.0.1:80',
  'fe80::1%eth0',
])('When the list is %j, it is refused', (list) => {
  expect(readTrustedPeers(list)).toBeUndefined()
})

test('When the address is not known, the connection being gone, it is not trusted', () => {
  expect(readTrustedPeers('10.0.0.7')?.(undefined)).toBe(false)
})
