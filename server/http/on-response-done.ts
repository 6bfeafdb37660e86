import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const pending = new WeakMap<Socket, Set<() => void>>()

/**
 * Calls back when a response has been sent, or never will be. Node emits nothing for a response that
 * waits behind others on its connection when that is cut.
 *
 * @param done called once, or twice
 */
export function onResponseDone(
  { socket }: IncomingMessage,
  response: ServerResponse,
  done: () => void,
): void {
  const own = pending.get(socket) ?? watch(socket)
  const finish = () => {
    own.delete(finish)
    done()
  }
  own.add(finish)
  response.once('close', finish)
}

/** One listener for all responses: a connection is used again and again. */
function watch(socket: Socket): Set<() => void> {
  const own = new Set<() => void>()
  pending.set(socket, own)
  socket.once('close', () => {
    for (const finish of own) finish()
  })
  return own
}
