import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createGatherer } from '../lib/gatherer.ts'
import { StoreUnavailable } from '../store/store.ts'
import type { Lease, RowOutcome, RowRecord } from './batch.ts'
import type { BatchLeases } from './batch-leases.ts'
import type { Pace } from './pace.ts'
import { problemCode } from './rows/row-outcome.ts'
import type { SettledRow } from './rows/row-queries.ts'
import {
  followRow,
  type RowContext,
  type RowResult,
  type RowSlots,
  runRow,
} from './rows/run-row.ts'
import { createSlots, SLOT_WAIT_MS } from './slots.ts'

/**
 * For how long a batch belongs to an instance that does not report: long enough for a database that
 * is restarted, short enough for people who wait while another instance takes over.
 */
export const LEASE_MS = 10_000

/** How often the lease is prolonged and unclear rows are looked at, in ms. */
const TICK_MS = 1_000

/**
 * Rows that are begun ahead, as a share of those that are sent at a time: as many as end while
 * intents are gathered and recorded.
 */
const BEGUN_AHEAD_SHARE = 1

/** Rows that are taken ahead of those. */
const TAKEN_AHEAD_SHARE = 0.5

/** Where a call takes longer, the database's time is nothing to it, and nothing is begun ahead; in ms. */
const QUICK_CALL_MS = 1_000

/** Pause before a database that failed is asked again, in ms. */
const STORE_PAUSE_MS = 500

/** For how long outcomes of rows are gathered before they are recorded together, in ms. */
const GATHER_MS = 40

/** Unclear rows that are looked at in one tick. */
const FOLLOWED_ROWS = 50

export type WorkDeps = {
  readonly leases: BatchLeases
  readonly context: RowContext
  readonly pace: Pace
  readonly log: Logger
  /** @returns most rows of this batch that may be under way now */
  readonly parallel: () => number
  /** @returns how to stop listening to changes of batches that are made here */
  readonly onChange: (listen: () => void) => () => void
  /** Aborted when nothing more is to begin. */
  readonly stopSignal: AbortSignal
}

/**
 * Works on a batch until there is nothing to do just now, another instance has it, or the process
 * stops. Then its lease has ended.
 *
 * @throws StoreUnavailable
 */
export async function workOnBatch(deps: WorkDeps, lease: Lease): Promise<void> {
  const { leases, context, pace, log, stopSignal } = deps
  const inFlight = new Set<Promise<void>>()
  /** Taken ahead, so that a row that ends makes way for the next without a look at the database. */
  const ready: RowRecord[] = []
  const slots = createSlots(deps.parallel)
  /** Rows about which SignalWire has still to be asked, or that are begun and wait for their slot. */
  let unanswered = 0
  /** Whether the lease is ours to end. */
  let isOurs = true
  let isWoken = false
  let endPause = () => {}
  const wake = () => {
    isWoken = true
    endPause()
  }
  let isEnding = false
  const isOver = () => !isOurs || isEnding || stopSignal.aborted
  const end = () => {
    isEnding = true
    slots.close()
    wake()
  }
  stopSignal.addEventListener('abort', end)

  // They are in the record of submissions by then, where an instance that adopts the row finds them.
  const settle = createGatherer(
    (rows: readonly SettledRow[]) => leases.settle(lease, rows),
    GATHER_MS,
  )

  const record = async (row: RowRecord, result: Exclude<RowResult, { kind: 'again' }>) => {
    if (result.kind === 'later') {
      await leases.putBack(lease, row)
    } else if (result.kind === 'unclear') {
      await leases.markUnclear(lease, row, result.key)
    } else {
      // The rest would fail like this one, until somebody has put the credentials right.
      if (isCredentialsProblem(result.outcome)) {
        end()
        await leases.pause(lease)
      }
      await settle({ row, outcome: result.outcome })
      pace.onDone()
    }
  }

  /** Does not end before what came of the row is on record, save where another has it. */
  const work = async (row: RowRecord, wasTaken: boolean, onAnswered: () => void) => {
    let isSent = true
    const rowSlots: RowSlots = {
      takeReadSlot: async () => {
        const release = await slots.take()
        isSent = release !== undefined
        return release
      },
      takeSlot: async () => {
        const release = await slots.take()
        isSent = release !== undefined
        return (
          release &&
          ((settlement) => {
            // The rest would fail like this one.
            if (settlement && isUnauthorized(problemCode(settlement.response))) end()
            release()
            onAnswered()
          })
        )
      },
    }
    let result: RowResult = { kind: 'again' }
    for (let mayBeBegun = wasTaken; ; mayBeBegun = true) {
      try {
        if (result.kind === 'again') {
          result = await runRow(context, lease, row, rowSlots, mayBeBegun)
          if (result.kind === 'later' && isSent) pace.onUnavailable(result.retryAfter)
        }
        if (result.kind !== 'again') return await record(row, result)
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
      }
      if (isOver()) return
      await pause(STORE_PAUSE_MS, undefined, { signal: stopSignal }).catch(() => {})
    }
  }
  const start = (row: RowRecord, wasTaken: boolean) => {
    let isUnanswered = true
    unanswered += 1
    const onAnswered = () => {
      if (isUnanswered) unanswered -= 1
      isUnanswered = false
      startReady()
      wake()
    }
    const run = work(row, wasTaken, onAnswered)
      .catch((error: unknown) =>
        log.error({ batch: lease.batch.id, row: row.row_index, err: error }, 'a row failed'),
      )
      .finally(() => {
        inFlight.delete(run)
        onAnswered()
      })
    inFlight.add(run)
  }

  const free = (parallel: number) => {
    if (parallel === 0) return 0
    const ahead = slots.lastHeldMs() < QUICK_CALL_MS ? Math.ceil(parallel * BEGUN_AHEAD_SHARE) : 0
    // A database that is slow to take outcomes gets no more of them.
    return Math.max(0, Math.min(parallel + ahead - unanswered, 4 * parallel - inFlight.size))
  }
  const startReady = () => {
    for (let count = isOver() ? 0 : free(deps.parallel()); count > 0; count -= 1) {
      const row = ready.shift()
      if (!row) return
      start(row, false)
    }
  }
  const putReadyBack = async () => {
    for (const row of ready.splice(0)) await leases.putBack(lease, row)
  }

  const follow = async () => {
    for (const row of await leases.settledMeanwhile(lease, FOLLOWED_ROWS)) {
      const outcome = await followRow(context, lease, row)
      if (outcome) await leases.settle(lease, [{ row, outcome }])
      else await leases.putBack(lease, row)
    }
  }

  /** Waits until a row has ended, something was changed, or it is time for the next tick. */
  const rest = async (ms: number) => {
    if (isWoken || isOver()) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  const drive = async () => {
    for (const row of await leases.adopt(lease)) if (row.state === 'sending') start(row, true)
    let { batch } = lease
    let tickAt = 0
    const stopListening = deps.onChange(() => {
      tickAt = 0
      wake()
    })
    try {
      while (!isOver()) {
        isWoken = false
        const waitMs = pace.waitMs()
        if (performance.now() >= tickAt) {
          tickAt = performance.now() + TICK_MS
          const until = waitMs > 0 ? Math.round(Date.now() + waitMs) : null
          const renewed = await leases.renew(lease, LEASE_MS, until)
          isOurs = renewed !== undefined
          if (!renewed) return slots.close()
          batch = renewed
          await follow()
        }
        if (waitMs > SLOT_WAIT_MS) slots.dismiss()
        slots.wake()
        const parallel = deps.parallel()
        const isRunning = batch.state === 'running'
        if (parallel === 0 || !isRunning) await putReadyBack()
        // Several at a time, before the last one is needed.
        const isShort = ready.length < free(parallel) + Math.ceil(parallel * TAKEN_AHEAD_SHARE)
        const wanted = isShort ? free(parallel) + parallel - ready.length : 0
        const rows = wanted > 0 ? await leases.takeRows(lease, wanted) : []
        ready.push(...rows)
        startReady()
        const mayWait = waitMs > 0 && isRunning
        if (ready.length === 0 && inFlight.size === 0 && !mayWait) {
          // What is left is paused or unclear: the next lease of the batch sees to it.
          isOurs = !(await leases.finish(lease, batch.retries))
          return
        }
        await rest(Math.max(1, Math.min(tickAt - performance.now(), waitMs || TICK_MS)))
      }
    } finally {
      stopListening()
    }
  }
  try {
    await drive()
  } finally {
    end()
    stopSignal.removeEventListener('abort', end)
    await Promise.all(inFlight)
    if (isOurs) await putReadyBack()
    if (isOurs) await leases.release(lease)
  }
}

function isCredentialsProblem({ problem }: RowOutcome): boolean {
  return isUnauthorized(problem?.code)
}

function isUnauthorized(code: string | null | undefined): boolean {
  return code === 'upstream_unauthorized'
}
