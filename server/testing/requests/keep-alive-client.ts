import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** Asks for something over a connection. @returns the status */
export type Get = (path?: string) => Promise<string>

/**
 * Opens a connection that is used for all of a client's requests, which `fetch` does not promise.
 * Responses must be small enough to come in one piece.
 *
 * @param localAddress from which to come; one of this machine
 */
export async function keepAliveClient(
  port: number,
  { localAddress = '127.0.0.1', headers = '' } = {},
): Promise<Get> {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return async (path = '/') => {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}\r\n`)
    const [response] = await once(socket, 'data')
    return String(response).slice(9, 12)
  }
}

/** @returns how long it took, in ms */
export async function durationMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
