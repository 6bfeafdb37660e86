import express, { type Express, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Status } from '#contract/status.ts'
import { createHostDoor } from './http/host.ts'
import { createLogDoor } from './http/log.ts'
import { createOriginDoor } from './http/origin.ts'
import type { OwnNames } from './http/own-names.ts'
import { createErrorDoor, notFound } from './http/problems.ts'
import { requestId } from './http/request-id.ts'
import { createRoutesDoor, targetOf } from './http/routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { createStoppingDoor, type Lifecycle } from './http/stopping.ts'
import { healthRoutes } from './routes/health.ts'
import { statusRoutes } from './routes/status.ts'
import { videoRoutes } from './routes/video.ts'
import type { Patience } from './signalwire/attempt.ts'
import type { SignalWire } from './signalwire/client.ts'
import { createSubmit } from './submissions/submit.ts'

export type AppDeps = {
  readonly names: OwnNames
  readonly log: Logger
  readonly lifecycle: Lifecycle
  readonly status: Status
  readonly signalwire: SignalWire
  /** Answers what is not the API: the built page, or Vite. */
  readonly page: RequestHandler
  /** For tests; the usual one otherwise. */
  readonly patience?: Patience | undefined
}

/** @returns the whole server: a row of small doors, in the order in which a request meets them */
export function createApp(deps: AppDeps): Express {
  const { names, log, lifecycle, status, signalwire, page, patience } = deps
  const { publicOrigin } = names
  const submit = createSubmit(signalwire, patience)
  const app = express()
  app.disable('x-powered-by')

  app.use(requestId)
  app.use(createLogDoor(log))
  app.use(securityHeaders)
  app.use(createHostDoor(names))
  app.use(createRoutesDoor(healthRoutes(lifecycle)))
  app.use(createStoppingDoor(lifecycle))
  app.use(createOriginDoor(names))
  app.use(createRoutesDoor(statusRoutes(status)))
  app.use(createRoutesDoor(videoRoutes({ signalwire, submit, publicOrigin, log, patience })))
  app.use(onlyOutsideApi(page))
  app.use(notFound)
  app.use(createErrorDoor(log))
  return app
}

/** An address under `/api` is never answered with the page, however it is spelt. */
function onlyOutsideApi(page: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { path } = targetOf(request.url)
    const isPage = path.startsWith('/') && !/^\/+api(?![\w-])/i.test(path)
    return isPage ? page(request, response, next) : next()
  }
}
