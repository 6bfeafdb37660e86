import { MAX_SLOT_WAIT_MS } from '../submissions/jobs/run-job.ts'

/** Gives a slot back. */
export type ReleaseSlot = () => void

/** Places for calls to SignalWire, as many at a time as the pace allows. */
export type Slots = {
  /** @returns how to give the slot back; undefined where none came in time, or none is given any more */
  readonly take: () => Promise<ReleaseSlot | undefined>
  /** There may be more slots now. */
  readonly wake: () => void
  /** Lets nobody wait who waits now. */
  readonly dismiss: () => void
  /** Gives none any more, not to those either who wait. */
  readonly close: () => void
  /** @returns how long the last slot was held, in ms */
  readonly lastHeldMs: () => number
}

/** Longest wait for a slot, in ms, with time to report that none came. */
export const SLOT_WAIT_MS = MAX_SLOT_WAIT_MS - 2_000

/**
 * What is done before a call and after it, in the database, takes no slot: so the next call begins
 * as soon as one has ended.
 *
 * @param limit most slots in use
 */
export function createSlots(limit: () => number): Slots {
  const waiting = new Set<(isGiven: boolean) => void>()
  let inUse = 0
  let lastHeldMs = 0
  let isClosed = false

  const wake = () => {
    for (const give of waiting) {
      if (inUse >= limit()) return
      inUse += 1
      give(true)
    }
  }
  const wait = () =>
    new Promise<boolean>((resolve) => {
      const end = (isGiven: boolean) => {
        clearTimeout(timer)
        waiting.delete(end)
        resolve(isGiven)
      }
      const timer = setTimeout(() => end(false), SLOT_WAIT_MS)
      waiting.add(end)
      wake()
    })
  const dismiss = () => {
    for (const end of waiting) end(false)
  }
  return {
    take: async () => {
      if (isClosed || !(await wait())) return undefined
      const since = performance.now()
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        inUse -= 1
        lastHeldMs = performance.now() - since
        wake()
      }
    },
    wake,
    dismiss,
    close: () => {
      isClosed = true
      dismiss()
    },
    lastHeldMs: () => lastHeldMs,
  }
}
