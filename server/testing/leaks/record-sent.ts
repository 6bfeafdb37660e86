import { createHash } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { openSync, writeSync } from 'node:fs'
import { IncomingMessage, type Server } from 'node:http'
import { Socket } from 'node:net'

// All in one file and without imports of our own: it is preloaded as it is into a watched server.

/** What a server did on one of its connections: it received a request, or it sent something. */
export type ConnectionEvent = {
  /** Its name; no two processes give the same. */
  readonly connection: string
  /** At which the server listens. */
  readonly port: number
} & (
  | { readonly requestLine: string; readonly authorization?: string | undefined }
  /** Bytes as Latin-1, so that each is one character and none is lost. */
  | { readonly sent: string }
)

type OnEvent = (event: ConnectionEvent) => void

/**
 * Records every byte that a server sends, whatever wrote it. Called before any other listens to the
 * server's requests.
 *
 * @returns the events so far
 */
export function recordSent(server: Server): readonly ConnectionEvent[] {
  const events: ConnectionEvent[] = []
  const record = createRecorder((event) => events.push(event))
  server.on('connection', record.connection)
  server.on('request', record.request)
  return events
}

/**
 * Does the same for every server of this process, in a file that outlives it, however it ends: a
 * line of JSON for each event. What is long is written only once, however often it is sent.
 *
 * @param file that is made
 */
export function recordAllSent(file: string): void {
  const target = openSync(file, 'a')
  const long = new Set<string>()
  const record = createRecorder((event) => {
    if ('sent' in event && event.sent.length > 4_096) {
      const digest = createHash('sha256').update(event.sent).digest('base64')
      if (long.has(digest)) return
      long.add(digest)
    }
    writeSync(target, `${JSON.stringify(event)}\n`)
  })
  subscribe('net.server.socket', (message) => {
    if (has(message, 'socket') && message.socket instanceof Socket)
      record.connection(message.socket)
  })
  subscribe('http.server.request.start', (message) => {
    if (has(message, 'request') && message.request instanceof IncomingMessage)
      record.request(message.request)
  })
}

function createRecorder(onEvent: OnEvent) {
  const known = new WeakMap<Socket, Pick<ConnectionEvent, 'connection' | 'port'>>()
  let count = 0
  return {
    connection: (socket: Socket) => {
      count += 1
      const own = { connection: `${process.pid}-${count}`, port: socket.localPort ?? 0 }
      known.set(socket, own)
      socket.write = new Proxy(socket.write, {
        apply(target, self, given) {
          const [chunk]: unknown[] = given
          if (chunk instanceof Uint8Array || typeof chunk === 'string')
            onEvent({ ...own, sent: Buffer.from(chunk).toString('latin1') })
          return Reflect.apply(target, self, given)
        },
      })
    },
    request: ({ socket, method, url, headers: { authorization } }: IncomingMessage) => {
      const own = known.get(socket)
      if (own) onEvent({ ...own, requestLine: `${method} ${url}`, authorization })
    },
  }
}

function has<Name extends string>(
  message: unknown,
  name: Name,
): message is Readonly<Record<Name, unknown>> {
  return typeof message === 'object' && message !== null && name in message
}
