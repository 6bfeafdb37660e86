import { Router } from 'express'
import type { ForwardCall } from './forward-call.ts'

export function tokensRouter(forward: ForwardCall): Router {
  return Router()
    .get(
      '/api/video/conferences/:id/conference_tokens',
      forward('GET', '/api/video/conferences/{id}/conference_tokens'),
    )
    .get('/api/video/conference_tokens/:id', forward('GET', '/api/video/conference_tokens/{id}'))
    .post(
      '/api/video/conference_tokens/:id/reset',
      forward('POST', '/api/video/conference_tokens/{id}/reset'),
    )
}
