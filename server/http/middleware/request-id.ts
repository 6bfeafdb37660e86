import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { presetHeader } from '../express-messages.ts'
import { notesOf } from '../response-notes.ts'

const REQUEST_ID_HEADER = 'X-Request-Id'

/** Gives each response a new id, which the log line of the request has too. */
export const assignRequestId: RequestHandler = (_request, response, next) => {
  const id = randomUUID()
  notesOf(response).requestId = id
  presetHeader(response, REQUEST_ID_HEADER, id)
  next()
}

/** @returns the id that the response carries */
export function requestIdOf(response: ServerResponse): string {
  return notesOf(response).requestId ?? ''
}
