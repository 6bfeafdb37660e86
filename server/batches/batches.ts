import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { BatchAction } from '#contract/batches/batch.ts'
import type { UpstreamRateLimit } from '../signalwire/upstream-rate-limit.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import type { WaitForTurn } from '../submissions/history/cursor.ts'
import { deleteOldInBackground } from '../submissions/ledger/delete-old-entries.ts'
import type { Lease, NewBatch, RetryRow } from './batch.ts'
import { createBatchLeases } from './batch-leases.ts'
import { createBatchRecords } from './batch-records.ts'
import { deleteOldBatch } from './delete-old-batches.ts'
import { createPace } from './pace.ts'
import type { RowContext } from './rows/run-row.ts'
import { LEASE_MS, workOnBatch } from './work-on-batch.ts'

/** Batches that one instance works on at a time; they share its pace. */
const MAX_BATCHES = 4

/** How often work is looked for, in ms. */
const POLL_INTERVAL_MS = 1_000

/** Everything about batches: the record of them, and the work on them. */
export type Batches = ReturnType<typeof createBatches>

export type BatchesDeps = {
  readonly store: Store
  /** The account; another account's batches are neither shown nor worked on. */
  readonly space: string
  readonly context: RowContext & {
    readonly signalwire: { readonly rateLimit: UpstreamRateLimit }
  }
  readonly log: Logger
  /** How long a finished batch is kept, in days; undefined means for ever. */
  readonly recordDays?: number | undefined
  /** @returns how many calls of people are under way */
  readonly othersInFlight: () => number
}

/** @param deps an open database, and what rows are submitted by; all stay the caller's to close */
export function createBatches(deps: BatchesDeps) {
  const { store, space, context, log, recordDays: days, othersInFlight } = deps
  const records = createBatchRecords(store, space)
  const leases = createBatchLeases(store, space)
  const pace = createPace(context.signalwire.rateLimit)
  const stopping = new AbortController()
  const stopSignal = stopping.signal
  // Every batch and every pause listens.
  setMaxListeners(0, stopSignal)
  const active = new Set<Promise<void>>()
  const listeners = new Set<() => void>()
  const onChange = (listen: () => void) => {
    listeners.add(listen)
    return () => void listeners.delete(listen)
  }
  const announce = () => {
    for (const listen of listeners) listen()
  }

  const work = (lease: Lease) => {
    const run = workOnBatch(
      {
        leases,
        context,
        pace,
        log,
        onChange,
        stopSignal,
        parallel: () => {
          const all = pace.parallel(othersInFlight())
          return all === 0 ? 0 : Math.max(1, Math.floor(all / active.size))
        },
      },
      lease,
    )
      .catch((error: unknown) => {
        const err = error instanceof StoreUnavailable ? error.cause : error
        log.error({ batch: lease.batch.id, err }, 'work on a batch broke off')
      })
      .finally(() => active.delete(run))
    active.add(run)
  }

  const drive = async () => {
    const owner = randomUUID()
    let wasDown = false
    let wake = () => {}
    const stopListening = onChange(() => wake())
    stopSignal.addEventListener('abort', () => wake())
    while (!stopSignal.aborted) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      try {
        const room = MAX_BATCHES - active.size
        if (room > 0) for (const lease of await leases.claim(owner, LEASE_MS, room)) work(lease)
        wasDown = false
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        if (!wasDown) log.error({ err: error.cause }, 'batches cannot be read')
        wasDown = true
      }
      const timer = new AbortController()
      const { signal } = timer
      await Promise.race([woken, pause(POLL_INTERVAL_MS, undefined, { signal }).catch(() => {})])
      timer.abort()
    }
    stopListening()
    await Promise.all(active)
  }
  let driving: Promise<unknown> = Promise.resolve()

  return {
    records,
    /** Ends the leases of a process that has ended. */
    releaseAll: leases.releaseAll,

    /** Records a batch and begins to work on it. */
    insert: async (batch: NewBatch, turn: WaitForTurn) => {
      const known = await records.insert(batch, turn)
      announce()
      return known
    },
    act: async (id: string, action: BatchAction) => {
      const done = await records.act(id, action)
      announce()
      return done
    },
    retry: async (id: string, rows: readonly RetryRow[] | undefined, turn: WaitForTurn) => {
      await records.retry(id, rows, turn)
      announce()
    },

    /** Starts to work on batches, those of other instances too. */
    start: () => {
      driving = Promise.all([
        drive(),
        days &&
          deleteOldInBackground(() => deleteOldBatch({ store, space, days }), stopSignal, log),
      ])
    },
    /**
     * Begins nothing more.
     *
     * @returns when what is under way has ended and is on record
     */
    stop: async () => {
      stopping.abort()
      await driving
    },
  }
}
