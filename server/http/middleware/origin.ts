import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import type { AllowedHosts } from '../allowed-hosts.ts'
import { headerValues } from '../header-values.ts'
import { sendProblem } from '../problems.ts'
import { isUnderApi, targetOf } from '../target.ts'

const safeMethods: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that a page of another origin asks for, and reads of the API too: it could not
 * see what they bring, but they would use up our share of SignalWire. A request with neither
 * `Origin` nor `Sec-Fetch-Site` comes from no browser. Comes after the check of
 * `Host`.
 */
export function requireSameOrigin(names: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const isHarmless = safeMethods.has(request.method) && !isUnderApi(targetOf(request.url).path)
    if (isHarmless || isOwn(request, names)) return next()
    sendProblem(
      response,
      'cross_origin',
      `A page of another site asked for this, and nothing was done. Open ${names.publicOrigin} and do it there; if a reverse proxy stands in front, set PUBLIC_URL to the address that browsers use.`,
    )
  }
}

function isOwn(request: IncomingMessage, names: AllowedHosts): boolean {
  const origins = headerValues(request, 'origin')
  const sites = headerValues(request, 'sec-fetch-site')
  const [host = ''] = headerValues(request, 'host')
  const here = names.originOfHost.get(host.toLowerCase())
  return (
    // A reverse proxy may put its own name in `Host`, so the public origin is right in any case.
    origins.every((origin) => origin === names.publicOrigin || origin === here) &&
    sites.every((site) => site === 'same-origin' || site === 'none')
  )
}
