import { answerJson } from '../http/answer.ts'
import type { Route } from '../http/routes.ts'
import type { Lifecycle } from '../http/stopping.ts'

/** @returns the routes that tell a supervisor that the process lives and that it takes work */
export function healthRoutes(lifecycle: Lifecycle): readonly Route[] {
  const healthy: Route['handle'] = (_request, response) =>
    answerJson(response, 200, { status: 'ok' })
  const ready: Route['handle'] = (_request, response) =>
    lifecycle.stopping
      ? answerJson(response, 503, { status: 'stopping' })
      : answerJson(response, 200, { status: 'ready' })
  return ['GET', 'HEAD'].flatMap((method) => [
    { method, path: '/healthz', handle: healthy },
    { method, path: '/readyz', handle: ready },
  ])
}
