import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const pending = new WeakMap<Socket, Set<() => void>>()

/**
 * Tells when an answer has been taken, or will never be. Of an answer that stands behind others on
 * its connection, Node says nothing when that is cut.
 *
 * @param tell called once, or twice
 */
export function onResponseDone(
  { socket }: IncomingMessage,
  response: ServerResponse,
  tell: () => void,
): void {
  const own = pending.get(socket) ?? watch(socket)
  const over = () => {
    own.delete(over)
    tell()
  }
  own.add(over)
  response.once('close', over)
}

/** One listener for all: a connection is used again and again. */
function watch(socket: Socket): Set<() => void> {
  const own = new Set<() => void>()
  pending.set(socket, own)
  socket.once('close', () => {
    for (const over of own) over()
  })
  return own
}
