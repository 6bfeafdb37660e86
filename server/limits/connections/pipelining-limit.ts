import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Requests of one connection that may be unanswered at a time; a browser has one. */
const MAX_PIPELINED_REQUESTS = 16

const underWay = new WeakMap<Socket, number>()

/**
 * Hangs up on a connection that asks on and on without waiting for answers. Node hands over all
 * the requests of a read at once, 1,500 in one of 64 KiB: by the time the first is answered and
 * its sender could be slowed down, all of them have been worked on. Stands before Express, which
 * by itself takes most of the time that a request takes.
 *
 * @returns whether to work on the request
 */
export function isWithinPipeliningLimit(
  { socket }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const count = (underWay.get(socket) ?? 0) + 1
  // What else of the read comes after the one too many finds the count as high.
  if (count > MAX_PIPELINED_REQUESTS) {
    socket.destroy()
    return false
  }
  underWay.set(socket, count)
  response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1))
  return true
}
