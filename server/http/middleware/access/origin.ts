import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { headerValues } from '../../header-values.ts'
import { sendProblem } from '../../problems.ts'
import { isUnderApi, targetOf } from '../../target.ts'
import type { AllowedHosts } from './allowed-hosts.ts'

const safeMethods: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes from a page of another origin, and reads of the API too: the page could not see
 * the response, but would use up our share of SignalWire. A request with neither `Origin` nor
 * `Sec-Fetch-Site` comes from no browser. Runs after the check of `Host`.
 */
export function requireSameOrigin(hosts: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const isSafe = safeMethods.has(request.method) && !isUnderApi(targetOf(request.url).path)
    if (isSafe || isSameOrigin(request, hosts)) return next()
    sendProblem(
      response,
      'cross_origin',
      `A page of another site sent this request, and nothing was done. Open ${hosts.publicOrigin} and do it there; behind a reverse proxy, set PUBLIC_URL to the address that browsers use.`,
    )
  }
}

function isSameOrigin(request: IncomingMessage, hosts: AllowedHosts): boolean {
  const origins = headerValues(request, 'origin')
  const sites = headerValues(request, 'sec-fetch-site')
  const [host = ''] = headerValues(request, 'host')
  const here = hosts.originOfHost.get(host.toLowerCase())
  return (
    // A reverse proxy may put its own name in `Host`, so the public origin is right in any case.
    origins.every((origin) => origin === hosts.publicOrigin || origin === here) &&
    sites.every((site) => site === 'same-origin' || site === 'none')
  )
}
