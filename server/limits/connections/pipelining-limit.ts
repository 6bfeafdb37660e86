import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Requests of one connection that may be unanswered at a time; a browser has one. */
const MAX_PIPELINED_REQUESTS = 16

const inFlight = new WeakMap<Socket, number>()

/**
 * Closes a connection that sends requests without waiting for responses. Node hands over all the
 * requests of a read at once, 1,500 in one of 64 KiB: by the time the first is served and its
 * sender could be slowed down, all of them have been worked on. Runs before all
 * middleware.
 *
 * @returns whether to work on the request
 */
export function isWithinPipeliningLimit(
  { socket }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const count = (inFlight.get(socket) ?? 0) + 1
  // What else of the read comes after the one too many finds the count as high.
  if (count > MAX_PIPELINED_REQUESTS) {
    socket.destroy()
    return false
  }
  inFlight.set(socket, count)
  response.once('close', () => inFlight.set(socket, (inFlight.get(socket) ?? 1) - 1))
  return true
}
