import type { Socket } from 'node:net'
import type { RequestHandler } from 'express'

/** Requests of one connection that may be unanswered at a time; a browser has one. */
const most = 16

const underWay = new WeakMap<Socket, number>()

/**
 * Hangs up on a connection that asks on and on without waiting for answers. Node hands over all
 * the requests of a read at once, 1,500 in one of 64 KiB: by the time the first is answered and
 * its sender could be slowed down, all of them have been worked on.
 */
export const refusePipelines: RequestHandler = ({ socket }, response, next) => {
  const count = (underWay.get(socket) ?? 0) + 1
  underWay.set(socket, count)
  // What else of the read comes after it finds the count as high.
  if (count > most) return void socket.destroy()
  response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1))
  next()
}
