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
  const length = Buffer.byteLength(text)
  const headers = ['Content-Type', type, 'Content-Length', length, 'Cache-Control', 'no-store']
  response.writeHead(status, headers)
  // As text, Node writes it together with the head; bytes are a second piece. Where each character
  // is a byte, no encoder is needed.
  response.end(text, length === text.length ? 'latin1' : 'utf8')
}

/** Sends a 204. */
export function sendNoContent(response: ServerResponse): void {
  response.writeHead(204, ['Cache-Control', 'no-store'])
  response.end()
}
