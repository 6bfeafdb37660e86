/** Pauses that double from try to try. */
export type Backoff = {
  readonly firstMs: number
  readonly maxMs?: number
}

/** @returns the longest pause, in ms, after so many tries, the first of which has the number 0 */
export function backoffMs({ firstMs, maxMs = Number.POSITIVE_INFINITY }: Backoff, tries: number) {
  return Math.min(maxMs, firstMs * 2 ** tries)
}

/** Anything up to the longest pause, so that many who failed together do not come again together. */
export function fullJitter(longestMs: number): number {
  return Math.random() * longestMs
}

/** At least half of the longest pause, where nobody should come again at once. */
export function equalJitter(longestMs: number): number {
  return longestMs / 2 + fullJitter(longestMs / 2)
}
