import type { RequestHandler, Router } from 'express'
import { expect, test } from 'vitest'
import { routesOf } from '../../http/middleware/route-guard.ts'
import { endpoints } from '../../signalwire/endpoints.ts'
import { conferencesRouter } from './conferences.ts'
import { logsRouter } from './logs.ts'
import { roomRecordingsRouter } from './room-recordings.ts'
import { roomSessionsRouter } from './room-sessions.ts'
import { streamsRouter } from './streams.ts'
import { tokensRouter } from './tokens.ts'

const handle: RequestHandler = (_request, response) => void response.end()

test('Each endpoint has a route, which forwards to that endpoint', () => {
  const forwarded: string[] = []
  const forward = (method: string, path: string) => {
    forwarded.push(`${method} ${path}`)
    return handle
  }
  const routers: readonly Router[] = [
    conferencesRouter(forward),
    tokensRouter(forward),
    streamsRouter(forward),
    roomSessionsRouter(forward),
    roomRecordingsRouter(forward),
    logsRouter(forward),
  ]
  const routed = routers
    .flatMap(routesOf)
    .flatMap(({ path, methods }) =>
      methods.map((method) => `${method} ${path.replace(':id', '{id}')}`),
    )
  const listed = endpoints.map(({ method, path }) => `${method} ${path}`)
  expect(routed.toSorted()).toEqual(listed.toSorted())
  expect(forwarded).toEqual(routed)
})
