import type { ServerResponse } from 'node:http'
import { ExpressResponse, type ResponseNotes } from './express-messages.ts'

const others = new WeakMap<ServerResponse, ResponseNotes>()

/** A property of each response: to fill a `WeakMap` takes longer than all of the route guard. */
export function notesOf(response: ServerResponse): ResponseNotes {
  if (response instanceof ExpressResponse) return response.notes
  const known = others.get(response) ?? {}
  others.set(response, known)
  return known
}
