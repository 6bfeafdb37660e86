import type { Socket } from 'node:net'

const paused = new WeakMap<Socket, { readonly until: number; readonly timer: NodeJS.Timeout }>()

/**
 * Leaves a caller's data unread for a while: the caller has to wait, and costs nothing meanwhile.
 * Of two pauses the one that ends later counts.
 */
export function pauseReading(socket: Socket, ms: number): void {
  const until = performance.now() + ms
  const before = paused.get(socket)
  if (before && before.until >= until) return
  clearTimeout(before?.timer)
  socket.pause()
  const timer = setTimeout(() => {
    paused.delete(socket)
    socket.resume()
  }, ms)
  paused.set(socket, { until, timer: timer.unref() })
}
