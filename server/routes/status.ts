import type { Status } from '#contract/status.ts'
import { answerJson } from '../http/answer.ts'
import type { Route } from '../http/routes.ts'

/** @returns the route that tells on which account Greenroom acts */
export function statusRoutes(status: Status): readonly Route[] {
  const handle: Route['handle'] = (_request, response) => answerJson(response, 200, status)
  return ['GET', 'HEAD'].map((method) => ({ method, path: '/api/status', handle }))
}
