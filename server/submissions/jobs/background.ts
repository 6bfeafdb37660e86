import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { recordOf } from '#contract/record-of.ts'
import { StoreUnavailable } from '../../store/store.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { JobContext } from './job.ts'
import { RECORDING_GRACE_MS, runJob } from './run-job.ts'

/**
 * Most submissions that one instance works on in the background at a time: as many as a busy moment
 * leaves behind when a process ends too soon, so that none waits for another's timeout.
 */
const MAX_CONCURRENT_JOBS = 32

/** How often due submissions are looked for, in ms. */
const POLL_INTERVAL_MS = 1_000

/**
 * Finds out the outcome of submissions until the process stops: those whose deadline has passed,
 * and those of a process that ended too soon.
 *
 * @returns when the last one has ended
 */
export async function workInBackground(
  ledger: Ledger,
  context: JobContext,
  log: Logger,
): Promise<void> {
  const inFlight = new Set<Promise<unknown>>()
  const { shutdownSignal } = context
  let wasDown = false
  while (!shutdownSignal.aborted) {
    try {
      const room = MAX_CONCURRENT_JOBS - inFlight.size
      const leaseMs = context.retryPolicy.deadlineMs + RECORDING_GRACE_MS
      for (const { entry, leaseOwner } of await ledger.claimDue(randomUUID, leaseMs, room)) {
        const run = runDue(ledger, context, entry, leaseOwner)
          .catch((error: unknown) =>
            log.error({ key: entry.key, err: error }, 'finding out failed'),
          )
          .finally(() => inFlight.delete(run))
        inFlight.add(run)
      }
      wasDown = false
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      if (!wasDown) log.error({ err: error.cause }, 'the database cannot be read')
      wasDown = true
    }
    await pause(POLL_INTERVAL_MS, undefined, { signal: shutdownSignal }).catch(() => {})
  }
  await Promise.allSettled(inFlight)
}

function runDue(ledger: Ledger, context: JobContext, entry: Entry, leaseOwner: string) {
  return runJob(ledger, context, {
    entry,
    leaseOwner,
    body: entry.bodyIsWhole ? recordOf(entry.body) : undefined,
    maybeSent: true,
    callerWaits: false,
    timeLimitMs: context.retryPolicy.deadlineMs,
  })
}
