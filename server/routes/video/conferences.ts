import { Router } from 'express'
import type { ForwardCall } from './forward-call.ts'

export function conferencesRouter(forward: ForwardCall): Router {
  return Router()
    .get('/api/video/conferences', forward('GET', '/api/video/conferences'))
    .post('/api/video/conferences', forward('POST', '/api/video/conferences'))
    .get('/api/video/conferences/:id', forward('GET', '/api/video/conferences/{id}'))
    .put('/api/video/conferences/:id', forward('PUT', '/api/video/conferences/{id}'))
    .delete('/api/video/conferences/:id', forward('DELETE', '/api/video/conferences/{id}'))
}
