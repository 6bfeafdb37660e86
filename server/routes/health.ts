import { answerJson } from '../http/answer.ts'
import type { Route } from '../http/routes.ts'
import type { Lifecycle } from '../http/stopping.ts'

/**
 * @param refusesCredentials whether SignalWire said so when it was last asked
 * @param isDatabaseUsable asks it
 * @returns the routes that tell a supervisor that the process lives and that it can do its work
 */
export function healthRoutes(
  lifecycle: Lifecycle,
  refusesCredentials: () => boolean,
  isDatabaseUsable: () => Promise<boolean>,
): readonly Route[] {
  const healthy: Route['handle'] = (_request, response) =>
    answerJson(response, 200, { status: 'ok' })
  const ready: Route['handle'] = async (_request, response) => {
    if (lifecycle.draining || lifecycle.stopping)
      return answerJson(response, 503, { status: 'stopping' })
    if (refusesCredentials()) return answerJson(response, 503, { status: 'credentials_refused' })
    if (!(await isDatabaseUsable())) {
      return answerJson(response, 503, { status: 'database_unavailable' })
    }
    answerJson(response, 200, { status: 'ready' })
  }
  return ['GET', 'HEAD'].flatMap((method) => [
    { method, path: '/healthz', handle: healthy },
    { method, path: '/readyz', handle: ready },
  ])
}
