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
  const text = jsonText(body)
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  // As text, Node writes it together with the head; bytes are a second piece.
  response.end(text)
}

/** Sends a 204. */
export function sendNoContent(response: ServerResponse): void {
  response.writeHead(204, { 'Cache-Control': 'no-store' })
  response.end()
}
