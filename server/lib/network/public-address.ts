import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'

/**
 * Addresses that are no machine of the public internet (IANA's special-purpose registries): what a
 * company's network has, and what leads there through a translator (RFC 6052, RFC 3056, RFC 4380).
 */
const special = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(network, prefix, 'ipv4')

/** Of IPv6 only this part is given out (RFC 4291, section 2.4), less some of it. */
const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  special.addSubnet(network, prefix, 'ipv6')

/** @param address of IPv4 or IPv6, without brackets */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (!isIPv6(address)) return !special.check(address, 'ipv4')
  return unicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/**
 * A `lookup` for connections to hosts that somebody else named: finds public addresses only. The
 * address that was checked is the one that is connected to.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, [])
    const open = found.filter(({ address }: LookupAddress) => isPublicAddress(address))
    const [first] = open
    if (!first) return callback(new NotPublic(), [])
    if (options.all) callback(null, open)
    else callback(null, first.address, first.family)
  })
}

class NotPublic extends Error {
  override readonly name = 'NotPublic'
  readonly code = 'ERR_NOT_PUBLIC'

  constructor() {
    super('The host has no address on the public internet')
  }
}
