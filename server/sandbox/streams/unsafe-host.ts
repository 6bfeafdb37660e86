import { BlockList, isIP } from 'node:net'

const unsafe = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  unsafe.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  unsafe.addSubnet(network, prefix, 'ipv6')

/**
 * @param url an address of RTMP
 * @returns whether its host is this machine, one of a private network, or no host at all
 */
export function isUnsafeUrl(url: string): boolean {
  // As HTTP, so that every spelling of an IPv4 address becomes the usual one.
  const asHttp = url.replace(/^rtmp(s?):/i, 'http$1:')
  if (!URL.canParse(asHttp)) return true
  const host = new URL(asHttp).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const version = isIP(host)
  if (version !== 0) return unsafe.check(host, version === 4 ? 'ipv4' : 'ipv6')
  return !host.includes('.') || /\.(localhost|local|internal)$/.test(host)
}
