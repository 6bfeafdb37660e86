import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { onTestFinished } from 'vitest'
import { listen } from '../../lib/network/listen.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'

export type RawUpstream = {
  readonly origin: string
  /** How many bytes were written that the other end may or may not have read. */
  readonly written: () => number
  /** How many connections there were. */
  readonly connections: () => number
  /** The method of each request, in their order. */
  readonly methods: () => readonly string[]
}

/**
 * Stands in for SignalWire on a bare socket, for what no HTTP server could be made to do.
 *
 * @param onRequestHead called with each request's socket, once its head has come
 * @param speaksTls with a certificate that nobody trusts
 */
export async function startRawUpstream(
  onRequestHead: (socket: Socket) => void,
  speaksTls = false,
): Promise<RawUpstream> {
  const sockets: Socket[] = []
  const methods: string[] = []
  const onConnection = (socket: Socket) => {
    sockets.push(socket)
    // The other end closes on most of what is sent here.
    socket.on('error', () => {})
    socket.once('data', (head: Buffer) => {
      methods.push(head.toString('latin1').split(' ', 1)[0] ?? '')
      onRequestHead(socket)
    })
  }
  const server = speaksTls
    ? createTlsServer(selfSignedCertificate('localhost'), onConnection)
    : createServer(onConnection)
  server.on('tlsClientError', () => {})
  const port = await listen(server, '127.0.0.1', 0)
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return {
    origin: `${speaksTls ? 'https' : 'http'}://127.0.0.1:${port}`,
    written: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    connections: () => sockets.length,
    methods: () => methods,
  }
}
