import { readTrustedPeers, type TrustedPeers } from './trusted-peers.ts'

/** RFC 1918, RFC 4193, RFC 6598 and what is local to the link; probes come from there. */
const privateNetworks = [
  '127.0.0.0/8, ::1',
  '10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7',
  '100.64.0.0/10, 169.254.0.0/16, fe80::/10',
].join()

/** @returns whether a connection comes from this machine, a private network or a trusted proxy */
export function nearPeers(trusts: TrustedPeers | undefined): TrustedPeers {
  const isPrivate = readTrustedPeers(privateNetworks)
  return (address) => (isPrivate?.(address) ?? false) || (trusts?.(address) ?? false)
}
