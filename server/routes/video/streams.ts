import { Router } from 'express'
import type { ForwardCall } from './forward-call.ts'

export function streamsRouter(forward: ForwardCall): Router {
  return Router()
    .get(
      '/api/video/conferences/:id/streams',
      forward('GET', '/api/video/conferences/{id}/streams'),
    )
    .post(
      '/api/video/conferences/:id/streams',
      forward('POST', '/api/video/conferences/{id}/streams'),
    )
}
