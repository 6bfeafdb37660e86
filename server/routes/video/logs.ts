import { Router } from 'express'
import type { ForwardCall } from './forward-call.ts'

export function logsRouter(forward: ForwardCall): Router {
  return Router()
    .get('/api/video/logs', forward('GET', '/api/video/logs'))
    .get('/api/video/logs/:id', forward('GET', '/api/video/logs/{id}'))
}
