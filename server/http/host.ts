import type { RequestHandler } from 'express'
import { headerValues } from './header-values.ts'
import type { OwnNames } from './own-names.ts'
import { answerProblem } from './problems.ts'

/**
 * Lets in only requests that call Greenroom by one of its own names, once. This is what stops a
 * site whose name suddenly resolves to 127.0.0.1 (DNS rebinding).
 */
export function createHostDoor({ originOfHost, publicOrigin }: OwnNames): RequestHandler {
  return (request, response, next) => {
    const hosts = headerValues(request, 'host')
    const [host = ''] = hosts
    if (hosts.length === 1 && originOfHost.has(host.toLowerCase())) return next()
    answerProblem(
      response,
      'misdirected_host',
      `The request was meant for another host, and nothing was done. Use ${publicOrigin}; if a reverse proxy stands in front, set PUBLIC_URL to the address that browsers use.`,
    )
  }
}
