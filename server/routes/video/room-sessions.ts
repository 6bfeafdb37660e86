import { Router } from 'express'
import type { ForwardCall } from './forward-call.ts'

export function roomSessionsRouter(forward: ForwardCall): Router {
  return Router()
    .get('/api/video/room_sessions', forward('GET', '/api/video/room_sessions'))
    .get('/api/video/room_sessions/:id', forward('GET', '/api/video/room_sessions/{id}'))
    .get(
      '/api/video/room_sessions/:id/members',
      forward('GET', '/api/video/room_sessions/{id}/members'),
    )
    .get(
      '/api/video/room_sessions/:id/recordings',
      forward('GET', '/api/video/room_sessions/{id}/recordings'),
    )
    .get(
      '/api/video/room_sessions/:id/events',
      forward('GET', '/api/video/room_sessions/{id}/events'),
    )
}
