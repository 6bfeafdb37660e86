/** SignalWire's own clock, as far as its responses have shown it. */
export type UpstreamClock = {
  /** Reads the `Date` header of a response that has just come. */
  readonly observe: (date: string | undefined) => void
  /** @returns its time now, in whole ms since 1970; undefined where no recent response showed it */
  readonly now: () => number | undefined
}

/** How long an observation counts: two clocks that nobody sets drift apart. */
const OBSERVATION_VALID_MS = 3_600_000

/**
 * Between two responses it runs on a clock that nobody can set, so that a correction of this
 * machine's time does not move it. It is late by what a response takes to arrive and by the part of
 * a second that the header leaves out, never early.
 *
 * @param monotonicNow ms that grow evenly
 */
export function createUpstreamClock(
  monotonicNow: () => number = () => performance.now(),
): UpstreamClock {
  let latest: { readonly date: string | undefined; readonly theirs: number } | undefined
  let observed: { readonly theirs: number; readonly at: number } | undefined
  return {
    observe: (date) => {
      // It changes once a second, and to read it takes longer than to compare it.
      if (latest?.date !== date || !latest) latest = { date, theirs: Date.parse(date ?? '') }
      const { theirs } = latest
      if (!Number.isNaN(theirs)) observed = { theirs, at: monotonicNow() }
    },
    now: () => {
      const since = observed ? monotonicNow() - observed.at : Number.POSITIVE_INFINITY
      return observed && since < OBSERVATION_VALID_MS
        ? Math.floor(observed.theirs + since)
        : undefined
    },
  }
}
