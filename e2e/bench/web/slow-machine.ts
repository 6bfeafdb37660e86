/** How much slower than this machine the page runs, as a laptop of some years would. */
export const SLOWDOWN = 4

/** Chrome DevTools' "Slow 4G": bytes a second, and ms a request. */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_440 * 1_000) / 8,
  uploadThroughput: (675 * 1_000) / 8,
}
