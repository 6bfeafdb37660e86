import type { Socket } from 'node:net'

const deaf = new WeakMap<Socket, { readonly until: number; readonly timer: NodeJS.Timeout }>()

/**
 * Leaves unread for a while what a caller sends: it has to wait, and costs nothing meanwhile. Of
 * two such whiles the one that ends later counts.
 */
export function deafen(socket: Socket, ms: number): void {
  const until = performance.now() + ms
  const before = deaf.get(socket)
  if (before && before.until >= until) return
  clearTimeout(before?.timer)
  socket.pause()
  const timer = setTimeout(() => {
    deaf.delete(socket)
    socket.resume()
  }, ms)
  deaf.set(socket, { until, timer: timer.unref() })
}
