import { createHash } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import { openSync, writeSync } from 'node:fs'
import { IncomingMessage, type Server } from 'node:http'
import { Socket } from 'node:net'

// All in one file and without imports of our own: a server that is watched is given it as it is.

/** What a server did on one of its connections: it was asked something, or it sent something. */
export type Step = {
  /** Its name; no two processes give the same. */
  readonly connection: string
  /** At which the server listens. */
  readonly port: number
} & (
  | { readonly asked: string; readonly authorization?: string | undefined }
  /** Bytes as Latin-1, so that each is one character and none is lost. */
  | { readonly sent: string }
)

type Tell = (step: Step) => void

/**
 * Writes down every byte that a server sends, whoever wrote it. Called before any other listens to
 * the server's requests.
 *
 * @returns the steps so far
 */
export function recordSent(server: Server): readonly Step[] {
  const steps: Step[] = []
  const record = recorder((step) => steps.push(step))
  server.on('connection', record.connection)
  server.on('request', record.request)
  return steps
}

/**
 * Does the same for every server of this process, in a file that outlives it, however it ends: a
 * line of JSON for each step. What is long is written once only, though it be sent often.
 *
 * @param file that is made
 */
export function recordAllSent(file: string): void {
  const target = openSync(file, 'a')
  const long = new Set<string>()
  const record = recorder((step) => {
    if ('sent' in step && step.sent.length > 4_096) {
      const digest = createHash('sha256').update(step.sent).digest('base64')
      if (long.has(digest)) return
      long.add(digest)
    }
    writeSync(target, `${JSON.stringify(step)}\n`)
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

function recorder(tell: Tell) {
  const known = new WeakMap<Socket, Pick<Step, 'connection' | 'port'>>()
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
            tell({ ...own, sent: Buffer.from(chunk).toString('latin1') })
          return Reflect.apply(target, self, given)
        },
      })
    },
    request: ({ socket, method, url, headers: { authorization } }: IncomingMessage) => {
      const own = known.get(socket)
      if (own) tell({ ...own, asked: `${method} ${url}`, authorization })
    },
  }
}

function has<Name extends string>(
  message: unknown,
  name: Name,
): message is Readonly<Record<Name, unknown>> {
  return typeof message === 'object' && message !== null && name in message
}
