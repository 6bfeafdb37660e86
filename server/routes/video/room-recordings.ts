import { Router } from 'express'
import type { ForwardCall } from './forward-call.ts'

export function roomRecordingsRouter(forward: ForwardCall): Router {
  return Router()
    .get('/api/video/room_recordings', forward('GET', '/api/video/room_recordings'))
    .get('/api/video/room_recordings/:id', forward('GET', '/api/video/room_recordings/{id}'))
    .delete('/api/video/room_recordings/:id', forward('DELETE', '/api/video/room_recordings/{id}'))
    .get(
      '/api/video/room_recordings/:id/events',
      forward('GET', '/api/video/room_recordings/{id}/events'),
    )
}
