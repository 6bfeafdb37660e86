import type { ServerResponse } from 'node:http'
import { jsonText } from '../lib/json/json-text.ts'

/**
 * Sends a whole response. No cache may keep what Greenroom sends under `/api`.
 *
 * @param body what was read from JSON goes out as it came
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
