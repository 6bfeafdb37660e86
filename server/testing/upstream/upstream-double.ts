import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../../lib/network/listen.ts'

/** A request as it reached the double. */
export type RecordedRequest = {
  readonly method: string
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The caller's port, which distinguishes connections. */
  readonly callerPort: number | undefined
}

/** What the double does with a request. */
export type Reply = (response: ServerResponse, request: RecordedRequest) => void

/** A double of SignalWire that records what reaches it and follows a script. */
export type UpstreamDouble = {
  readonly origin: string
  /** All that came, oldest first. */
  readonly requests: readonly RecordedRequest[]
  /** Does these in turn, and the last of them for ever. */
  readonly script: (...replies: readonly [Reply, ...Reply[]]) => void
  readonly close: () => Promise<void>
}

/** @returns a double on a free loopback port; until it has a script it responds with 500 */
export async function startUpstreamDouble(): Promise<UpstreamDouble> {
  const requests: RecordedRequest[] = []
  let replies: Reply[] = [respondsJson(500, { error: 'Internal Server Error' })]
  const server = createServer(async (request, response) => {
    const recorded: RecordedRequest = {
      method: request.method ?? '',
      target: request.url ?? '',
      headers: request.headers,
      body: await text(request),
      callerPort: request.socket.remotePort,
    }
    requests.push(recorded)
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    reply?.(response, recorded)
  })
  const port = await listen(server, '127.0.0.1', 0)
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    script: (...next) => {
      replies = [...next]
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** Answers with JSON. */
export function respondsJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return responds(status, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers })
}

/** Answers with bytes as they are. */
export function responds(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return (response) => {
    response.writeHead(status, headers)
    response.end(body)
  }
}

/** Takes the request and cuts the connection. */
export const resets: Reply = (response) => {
  response.socket?.resetAndDestroy()
}

/** Takes the request and never responds. */
export const hangs: Reply = () => {}

/** Sends the head and half of the body, then cuts the connection. */
export const cutsShort: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
  response.write('{"id":', () => response.socket?.destroy())
}

/** Sends the head and half of the body, then nothing. */
export const stalls: Reply = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
  response.write('{"id":')
}

/** Sends a body without an end. */
export const floods: Reply = (response) => {
  const chunk = Buffer.alloc(64 * 1024, ' ')
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', pour)
  }
  response.writeHead(200, { 'Content-Type': 'application/json' })
  pour()
}
