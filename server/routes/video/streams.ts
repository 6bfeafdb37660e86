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
    .get('/api/video/streams/:id', forward('GET', '/api/video/streams/{id}'))
    .put('/api/video/streams/:id', forward('PUT', '/api/video/streams/{id}'))
    .delete('/api/video/streams/:id', forward('DELETE', '/api/video/streams/{id}'))
}
