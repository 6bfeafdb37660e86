import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

const REQUEST_ID_HEADER = 'X-Request-Id'

/** Gives each response a new id, which the log line of the request has too. */
export const assignRequestId: RequestHandler = (_request, response, next) => {
  response.setHeader(REQUEST_ID_HEADER, randomUUID())
  next()
}

/** @returns the id that the response carries */
export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(REQUEST_ID_HEADER) ?? '')
}
