import { randomUUID } from 'node:crypto'
import { createServer } from 'node:https'
import { connect, createServer as createRelay, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { listen } from '../../../server/lib/network/listen.ts'
import { selfSignedCertificate } from '../../../server/testing/upstream/self-signed-certificate.ts'
import { buildConference } from '../../../src/testing/fixtures.ts'

export type FarUpstream = {
  readonly origin: string
  /** In PEM, to be trusted. */
  readonly certificate: string
  /** @returns how many connections there were so far */
  readonly connections: () => number
  readonly close: () => void
}

/**
 * Stands in for SignalWire at the other end of a long line: speaks TLS, responds at once, and each
 * byte takes its time both ways, as does the opening of a connection.
 *
 * @param keepsConnections otherwise each response ends its connection
 */
export async function startFarUpstream(
  roundTripMs: number,
  keepsConnections: boolean,
): Promise<FarUpstream> {
  const { key, cert } = selfSignedCertificate('localhost')
  const conference = buildConference()
  const server = createServer(
    { key, cert, keepAliveTimeout: 60_000 },
    async (request, response) => {
      const sent: unknown = JSON.parse((await text(request)) || '{}')
      const body = JSON.stringify({
        ...conference,
        ...(typeof sent === 'object' && sent),
        id: randomUUID(),
      })
      if (!keepsConnections) response.setHeader('Connection', 'close')
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
      })
      response.end(body)
    },
  )
  const port = await listen(server, '127.0.0.1', 0)
  let connections = 0
  const sockets = new Set<Socket>()
  const relay = createRelay((near) => {
    connections += 1
    const far = connect(port, '127.0.0.1')
    // The opening takes one round trip before the first byte can leave.
    pass(near, far, roundTripMs / 2, roundTripMs)
    pass(far, near, roundTripMs / 2, 0)
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay())
      socket.on('close', () => sockets.delete(socket))
    }
  })
  const relayPort = await listen(relay, '127.0.0.1', 0)
  return {
    origin: `https://localhost:${relayPort}`,
    certificate: cert,
    connections: () => connections,
    close: () => {
      relay.close()
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function pass(from: Socket, to: Socket, delayMs: number, openingMs: number): void {
  const opened = performance.now() + openingMs
  const later = (act: () => void) =>
    setTimeout(act, delayMs + Math.max(0, opened - performance.now()))
  from.on('data', (chunk) => later(() => to.write(chunk)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => to.destroy())
}
