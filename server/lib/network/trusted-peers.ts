import { BlockList, isIP, isIPv4 } from 'node:net'
import { LRUCache } from 'lru-cache'

/** A few proxies make all connections; Node's list takes several microseconds for each look. */
const MAX_REMEMBERED_ADDRESSES = 100

/** Whether a connection comes from a trusted address. */
export type TrustedPeers = (address: string | undefined) => boolean

/** Where the name of the operator comes from. */
export type OperatorSource = {
  /** The header in which the reverse proxy names who has signed in, in lower case. */
  readonly header: string
  /** The proxies that may name the operator; others could claim any name. */
  readonly trusts: TrustedPeers
}

/**
 * @param list addresses and networks such as `10.0.0.7, fd00::/8`, parted by commas or blanks
 * @returns a check of addresses; undefined where an entry is invalid, or where there is none
 */
export function readTrustedPeers(list: string): TrustedPeers | undefined {
  const networks = new BlockList()
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== '')
  for (const entry of entries) {
    const [address = '', prefix, ...rest] = entry.split('/')
    const family = address.includes('%') ? 0 : isIP(address)
    const widest = family === 4 ? 32 : 128
    const length = prefix === undefined ? widest : wholeNumber(prefix)
    // A network of all addresses would be no trust at all.
    if (family === 0 || rest.length > 0 || length < 1 || length > widest) return undefined
    if (family === 6 && length <= 96 && holdsAllOfIPv4(address, length)) return undefined
    networks.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6')
  }
  if (entries.length === 0) return undefined
  const known = new LRUCache<string, boolean>({ max: MAX_REMEMBERED_ADDRESSES })
  const holds = (address: string) => {
    // A socket that listens on `::` sees IPv4 callers in this form (RFC 4291, section 2.5.5.2).
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
    return networks.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
  }
  return (address) => {
    if (address === undefined) return false
    const remembered = known.get(address)
    if (remembered !== undefined) return remembered
    const isTrusted = holds(address)
    known.set(address, isTrusted)
    return isTrusted
  }
}

/** @returns whether an IPv6 network holds all that IPv4 has, in its mapped form */
function holdsAllOfIPv4(address: string, length: number): boolean {
  const network = new BlockList()
  network.addSubnet(address, length, 'ipv6')
  return network.check('::ffff:0:0', 'ipv6')
}

function wholeNumber(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : 0
}
