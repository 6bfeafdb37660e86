import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StoreUnavailable } from '../store/store.ts'
import type { Lease, RowOutcome, RowRecord } from './batch.ts'
import type { BatchLeases } from './batch-leases.ts'
import type { Pace } from './pace.ts'
import { followRow, type RowContext, type RowResult, runRow } from './run-row.ts'

/**
 * For how long a batch belongs to an instance that does not report: long enough for a database that
 * is restarted, short enough for people who wait while another instance takes over.
 */
export const LEASE_MS = 10_000

/** How often the lease is prolonged and unclear rows are looked at, in ms. */
const TICK_MS = 1_000

/** Rows that are taken ahead, as a share of those that are sent at a time. */
const AHEAD_SHARE = 0.5

/** Pause before a database that failed is asked again, in ms. */
const STORE_PAUSE_MS = 500

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
  /** Rows of these about whose outcome SignalWire has still to be asked. */
  let sending = 0
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

  const record = async (row: RowRecord, result: Exclude<RowResult, { kind: 'again' }>) => {
    if (result.kind === 'later') {
      pace.onUnavailable(result.retryAfter)
      await leases.putBack(lease, row)
    } else if (result.kind === 'unclear') {
      await leases.markUnclear(lease, row, result.key)
    } else {
      // The rest would fail like this one, until somebody has put the credentials right.
      if (isCredentialsProblem(result.outcome)) await leases.pause(lease)
      await leases.settle(lease, row, result.outcome)
      pace.onDone()
    }
  }

  /** Does not end before what came of the row is on record, save where another has it. */
  const work = async (row: RowRecord, wasTaken: boolean, onSent: () => void) => {
    let result: RowResult = { kind: 'again' }
    for (let mayBeBegun = wasTaken; ; mayBeBegun = true) {
      try {
        if (result.kind === 'again') result = await runRow(context, lease, row, mayBeBegun)
        if (result.kind !== 'again') {
          // The next row need not wait until this one is on the disk.
          if (result.kind === 'settled' && !isCredentialsProblem(result.outcome)) onSent()
          return await record(row, result)
        }
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
      }
      if (isOver()) return
      await pause(STORE_PAUSE_MS, undefined, { signal: stopSignal }).catch(() => {})
    }
  }
  const start = (row: RowRecord, wasTaken: boolean) => {
    let isSending = true
    sending += 1
    const onSent = () => {
      if (isSending) sending -= 1
      isSending = false
      startReady()
      wake()
    }
    const run = work(row, wasTaken, onSent)
      .catch((error: unknown) =>
        log.error({ batch: lease.batch.id, row: row.row_index, err: error }, 'a row failed'),
      )
      .finally(() => {
        inFlight.delete(run)
        onSent()
      })
    inFlight.add(run)
  }

  const free = (parallel: number) =>
    // A database that is slow to take outcomes gets no more of them.
    Math.min(parallel - sending, 2 * parallel - inFlight.size)
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
      if (outcome) await leases.settle(lease, row, outcome)
      else await leases.putBack(lease, row)
    }
  }

  /** Waits until a row has ended, something was changed, or it is time for the next tick. */
  const rest = async (ms: number) => {
    const timer = new AbortController()
    const ended = new Promise<void>((resolve) => {
      endPause = resolve
    })
    stopSignal.addEventListener('abort', endPause)
    const tick = pause(ms, undefined, { signal: timer.signal }).catch(() => {})
    if (!isWoken && !isOver()) await Promise.race([ended, tick])
    stopSignal.removeEventListener('abort', endPause)
    timer.abort()
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
          if (!renewed) return
          batch = renewed
          await follow()
        }
        const parallel = deps.parallel()
        const isRunning = batch.state === 'running'
        if (parallel === 0 || !isRunning) await putReadyBack()
        const ahead = Math.ceil(parallel * AHEAD_SHARE)
        const wanted = parallel === 0 ? 0 : Math.max(0, free(parallel)) + ahead - ready.length
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
    isEnding = true
    await Promise.all(inFlight)
    if (isOurs) await putReadyBack()
    if (isOurs) await leases.release(lease)
  }
}

function isCredentialsProblem({ problem }: RowOutcome): boolean {
  return problem?.code === 'upstream_unauthorized'
}
