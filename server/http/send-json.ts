import type { ServerResponse } from 'node:http'
import { jsonText } from '../lib/json-text.ts'

/**
 * Sends a whole answer. Nothing that Greenroom answers under `/api` may be kept by a cache.
 *
 * @param body any value that JSON can hold; what was read from JSON goes out as it came
 * @param type its media type
 */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): void {
  const bytes = Buffer.from(jsonText(body))
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  })
  response.end(bytes)
}

/** Sends a 204. */
export function sendNoContent(response: ServerResponse): void {
  response.writeHead(204, { 'Cache-Control': 'no-store' })
  response.end()
}
