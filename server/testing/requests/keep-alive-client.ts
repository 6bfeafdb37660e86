import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** Asks for something over a connection. @returns the status */
export type Ask = (path?: string) => Promise<string>

/**
 * Opens a connection that stays the same for all that is asked over it, which `fetch` does not
 * promise. What is answered must be small enough to come in one piece.
 *
 * @param localAddress from which to come; one of this machine
 */
export async function oneConnection(
  port: number,
  { localAddress = '127.0.0.1', headers = '' } = {},
): Promise<Ask> {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return async (path = '/') => {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}\r\n`)
    const [answer] = await once(socket, 'data')
    return String(answer).slice(9, 12)
  }
}

/** @returns how long it took, in ms */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
