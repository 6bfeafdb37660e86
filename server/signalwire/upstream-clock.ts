/** SignalWire's own clock, as far as its answers have told it. */
export type UpstreamClock = {
  /** Takes note of the `Date` header of an answer that has just come. */
  readonly observe: (date: string | undefined) => void
  /** @returns what it shows now, in whole ms since 1970; undefined where no answer told it lately */
  readonly now: () => number | undefined
}

/** For how long an answer tells the time, in ms: two clocks that nobody sets drift apart. */
const tellsForMs = 3_600_000

/**
 * Between two answers it goes on by a clock that nobody can set, so that a correction of this
 * machine's time does not move it. It is late by what an answer takes to arrive and by the rest of
 * a second that the header leaves out, never early.
 *
 * @param steady ms that grow evenly; for tests
 */
export function createUpstreamClock(steady: () => number = () => performance.now()): UpstreamClock {
  let heard: { readonly theirs: number; readonly at: number } | undefined
  return {
    observe: (date) => {
      const theirs = Date.parse(date ?? '')
      if (!Number.isNaN(theirs)) heard = { theirs, at: steady() }
    },
    now: () => {
      const since = heard ? steady() - heard.at : Number.POSITIVE_INFINITY
      return heard && since < tellsForMs ? Math.floor(heard.theirs + since) : undefined
    },
  }
}
