import type { UpstreamRateLimit } from '../signalwire/upstream-rate-limit.ts'

/**
 * Rows that one instance sends at a time, all its batches together. The client to SignalWire has 32
 * connections for changes, of which a batch leaves three quarters to people; and SignalWire takes
 * 13,800 changes in 10 s, which 8 at 20 ms each stay far below.
 */
export const MAX_PARALLEL_ROWS = 8

/** Connections for changes: where callers need nearly all, batches make way. */
const CONNECTIONS = 32

/** Rows that must succeed for each one by which the pace grows after it was slowed down. */
const SUCCESSES_PER_STEP = 2

/** Pauses while SignalWire cannot be reached, in ms. */
const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 30_000

/** How many rows may be sent at a time, and when. */
export type Pace = {
  /** @returns most rows that may be under way now; 0 while nothing is to be sent */
  readonly parallel: (othersInFlight: number) => number
  /** @returns how long nothing is to be sent, in ms */
  readonly waitMs: () => number
  /** A row was settled. */
  readonly onDone: () => void
  /** SignalWire takes nothing: it is busy, or cannot be reached. */
  readonly onUnavailable: (retryAfterSeconds: number | undefined) => void
}

/**
 * Halves the pace at each refusal for the rate, and lets it grow again row by row, as TCP does.
 *
 * @param rateLimit what SignalWire said to anybody
 * @param now in ms, never running backwards
 */
export function createPace(
  rateLimit: Pick<UpstreamRateLimit, 'waitMs' | 'count'>,
  now: () => number = () => performance.now(),
): Pace {
  let limit = MAX_PARALLEL_ROWS
  let successes = 0
  let limitedCount = rateLimit.count()
  let failures = 0
  let pausedUntil = Number.NEGATIVE_INFINITY

  const slowDown = () => {
    const count = rateLimit.count()
    if (count === limitedCount) return
    // What was under way together is limited together: that is one reason to slow down.
    limitedCount = count
    limit = Math.max(1, Math.floor(limit / 2))
    successes = 0
  }
  const waitMs = () => Math.max(0, pausedUntil - now(), rateLimit.waitMs())
  return {
    waitMs,
    parallel: (othersInFlight) => {
      slowDown()
      if (waitMs() > 0) return 0
      return Math.max(1, Math.min(limit, CONNECTIONS - othersInFlight))
    },
    onDone: () => {
      failures = 0
      successes += 1
      if (successes < limit * SUCCESSES_PER_STEP || limit === MAX_PARALLEL_ROWS) return
      limit += 1
      successes = 0
    },
    onUnavailable: (retryAfterSeconds) => {
      const requestedMs = (retryAfterSeconds ?? 0) * 1_000
      // Rows that failed together are one failure.
      const isNew = pausedUntil <= now()
      const pauseMs = isNew ? Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures) : 0
      if (isNew) failures += 1
      pausedUntil = Math.max(pausedUntil, now() + Math.max(pauseMs, requestedMs))
    },
  }
}
