import type { ServerResponse } from 'node:http'
import { notesOf } from './response-notes.ts'

/** Records which of our routes a request took, for logs and metrics. */
export function nameRoute(response: ServerResponse, name: string): void {
  notesOf(response).route = name
}

/**
 * @returns the route's path as its table has it, `page` for files of the page, and `none` where no
 *   route matched: a short list, whatever callers ask for
 */
export function routeNameOf(response: ServerResponse): string {
  return notesOf(response).route ?? 'none'
}
