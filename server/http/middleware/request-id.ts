import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'

const header = 'X-Request-Id'

/** Gives each answer an id of our own making, which the log line of the request carries too. */
export const assignRequestId: RequestHandler = (_request, response, next) => {
  response.setHeader(header, randomUUID())
  next()
}

/** @returns the id that the request's answer carries */
export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(header) ?? '')
}
