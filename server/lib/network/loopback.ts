import { isIPv4 } from 'node:net'

/** @param host an address or a host name, with or without the brackets that IPv6 has in a URL */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[(.+)\]$/, '$1')
  return (
    address === 'localhost' || address === '::1' || (isIPv4(address) && address.startsWith('127.'))
  )
}

export function isThisMachine(peer: string | undefined): boolean {
  return peer !== undefined && isLoopback(peer.replace(/^::ffff:/, ''))
}
