import type { ServerResponse } from 'node:http'
import type { SandboxResponse } from './response.ts'

/**
 * Writes a response and ends it.
 *
 * @param response nothing of which has been sent
 * @param answer what to send, as JSON
 * @param headers to send beside the content type
 */
export function sendResponse(
  response: ServerResponse,
  answer: SandboxResponse,
  headers: Record<string, string> = {},
): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end()
    return
  }
  const type = 'application/json; charset=utf-8'
  sendText(response, answer.status, type, JSON.stringify(answer.body), headers)
}

/**
 * Writes a text and ends the response.
 *
 * @param response nothing of which has been sent
 * @param status of the response
 * @param type its media type
 * @param text its body
 * @param headers to send beside the type
 */
export function sendText(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Record<string, string> = {},
): void {
  const length = `${Buffer.byteLength(text)}`
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': length, ...headers })
  response.end(text)
}
