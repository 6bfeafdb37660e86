import { setTimeout as pause } from 'node:timers/promises'
import type { SubmissionKind } from '#contract/submission.ts'
import { backoffMs, equalJitter } from '../../lib/backoff.ts'
import { StoreUnavailable } from '../../store/store.ts'
import type { Entry, Settlement } from '../ledger/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { withoutStreamKeys } from '../stream-address.ts'
import { handleReset, handleUpdate } from './change-handlers.ts'
import { handleCreate } from './create-handler.ts'
import { handleDelete } from './delete-handler.ts'
import { continueProgressLog, type JobContext, type JobHandler } from './job.ts'
import { unsentSettlement } from './settlement.ts'
import { handleCreateStream, handleUpdateStream } from './stream-handlers.ts'

const handlers: Record<SubmissionKind, JobHandler> = {
  create: handleCreate,
  update: handleUpdate,
  delete: handleDelete,
  reset_token: handleReset,
  delete_recording: handleDelete,
  create_stream: handleCreateStream,
  update_stream: handleUpdateStream,
  delete_stream: handleDelete,
}

/** For how long after a run the database may fail to take its result, in ms. */
export const RECORDING_GRACE_MS = 8_000

/** Pause before a result is offered to the database again, in ms. */
const RECORD_RETRY_PAUSE_MS = 250

/** First and longest pause between two runs in the background, in ms. */
const FIRST_PAUSE_MS = 1_000
const MAX_PAUSE_MS = 30_000

/**
 * While an operator may still be waiting, no pause is longer than this share of the submission's
 * age.
 */
const MAX_PAUSE_PER_AGE = 1 / 8

/** Longest wait for a slot, in ms: what is on record as begun must not look abandoned. */
export const MAX_SLOT_WAIT_MS = 12_000

/**
 * Waits until a call may be made.
 *
 * @returns how to report its end; undefined where it is not to be made now
 */
export type TakeSlot = () => Promise<((settlement: Settlement | undefined) => void) | undefined>

/** A run of a submission that we have the lease of. */
export type JobRun = {
  readonly entry: Entry
  readonly leaseOwner: string
  /** The whole request body; undefined where it is not stored whole. */
  readonly body: Readonly<Record<string, unknown>> | undefined
  readonly maybeSent: boolean
  readonly callerWaits: boolean
  /** How long the run may take, in ms, once it has a slot. */
  readonly timeLimitMs: number
  /** Where calls wait for each other; undefined where this one need not. */
  readonly takeSlot?: TakeSlot | undefined
}

/**
 * Works on a submission and records the outcome, before any caller gets it.
 *
 * @returns what is on record now; undefined where that is that nothing is known yet, or where
 *   somebody else has taken the submission over
 * @throws StoreUnavailable where the result could not be recorded: then no response may report it
 */
export async function runJob(
  ledger: Ledger,
  context: JobContext,
  run: JobRun,
): Promise<Settlement | undefined> {
  const { entry, leaseOwner, body, maybeSent, callerWaits } = run
  const progressLog = continueProgressLog(entry)
  const endSlot = run.takeSlot ? await run.takeSlot() : () => {}
  const endsAt = performance.now() + run.timeLimitMs
  const handle = () =>
    handlers[entry.kind](context, {
      entry,
      body,
      maybeSent,
      callerWaits,
      endsAt,
      progressLog,
      onAmbiguous: async () => {
        // If this fails, the state stays `sending`, which is found out just the same.
        await ledger
          .markAmbiguous(entry.key, leaseOwner, progressLog.progress())
          .catch(ignoreUnavailable)
      },
      belongsToOther: (conferenceId) => ledger.belongsToOther(conferenceId, entry.key),
      streamsOfOthers: () => ledger.streamsOfOthers(entry.conferenceId ?? '', entry.key),
    })
  let settlement: Settlement | undefined
  if (endSlot) {
    try {
      settlement = await handle()
    } finally {
      // The next call need not wait until the outcome of this one is on the disk.
      endSlot(settlement)
    }
  } else {
    progressLog.note('Not sent: other calls to SignalWire went first, or Greenroom stopped.')
    settlement = unsentSettlement(entry)
  }
  const recorded = await record(context.shutdownSignal, endsAt + RECORDING_GRACE_MS, () =>
    settlement
      ? ledger.settle(entry.key, leaseOwner, withoutKeys(run, settlement), progressLog.progress())
      : ledger.reschedule(
          entry.key,
          leaseOwner,
          retryPauseMs(context, entry),
          progressLog.progress(),
        ),
  )
  return recorded ? settlement : undefined
}

/** Only the caller gets a response that has a stream's address. */
function withoutKeys({ entry, body }: JobRun, settlement: Settlement): Settlement {
  if (entry.kind !== 'create_stream' && entry.kind !== 'update_stream') return settlement
  const { response } = settlement
  const clean = withoutStreamKeys(response.body, [body, response.body])
  return { ...settlement, response: { ...response, body: clean } }
}

/** A stopping process ends the lease at once, so that another can take over. */
function retryPauseMs({ shutdownSignal }: JobContext, { retries, createdAt }: Entry): number {
  if (shutdownSignal.aborted) return 0
  const byAge = Math.max(FIRST_PAUSE_MS, (Date.now() - createdAt) * MAX_PAUSE_PER_AGE)
  const maxPauseMs = Math.min(
    byAge,
    backoffMs({ firstMs: FIRST_PAUSE_MS, maxMs: MAX_PAUSE_MS }, retries),
  )
  return Math.round(equalJitter(maxPauseMs))
}

async function record(
  shutdownSignal: AbortSignal,
  until: number,
  write: () => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (shutdownSignal.aborted || performance.now() >= until) throw error
      await pause(RECORD_RETRY_PAUSE_MS)
    }
  }
}

function ignoreUnavailable(error: unknown): false {
  if (error instanceof StoreUnavailable) return false
  throw error
}
