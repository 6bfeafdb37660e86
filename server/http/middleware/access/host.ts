import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { TrustedPeers } from '../../../lib/network/trusted-peers.ts'
import { headerValues } from '../../header-values.ts'
import { sendProblem } from '../../problems.ts'
import { targetOf } from '../../target.ts'
import type { AllowedHosts } from './allowed-hosts.ts'

/**
 * Accepts only requests with exactly one `Host`, which is one of our own. This stops a site whose
 * name suddenly resolves to 127.0.0.1 (DNS rebinding).
 *
 * Probes from nearby may have any: a kubelet uses a pod's address, HAProxy's `httpchk` sends
 * HTTP/1.0 without `Host`, Compose uses the service's name.
 */
export function requireAllowedHost(
  { originOfHost, publicOrigin }: AllowedHosts,
  isNear: TrustedPeers,
): RequestHandler {
  return (request, response, next) => {
    if (isProbe(request) && isNear(request.socket.remoteAddress)) return next()
    const hosts = headerValues(request, 'host')
    const [host = ''] = hosts
    if (hosts.length === 1 && originOfHost.has(host.toLowerCase())) return next()
    sendProblem(
      response,
      'misdirected_host',
      `The request was for another host, and nothing was done. Use ${publicOrigin}; behind a reverse proxy, set PUBLIC_URL to the address that browsers use.`,
    )
  }
}

/**
 * Health and readiness give nothing away. Metrics do, so no browser may get them under a foreign
 * name: each of its requests has an `Accept-Language`, which no script can remove.
 */
function isProbe(request: IncomingMessage): boolean {
  const { path } = targetOf(request.url ?? '')
  return (
    path === '/healthz' ||
    path === '/readyz' ||
    (path === '/metrics' && request.headers['accept-language'] === undefined)
  )
}
