import { setTimeout as pause } from 'node:timers/promises'
import type { SubmissionKind } from '#contract/submission.ts'
import { backoffMs, equalJitter } from '../../lib/backoff.ts'
import { StoreUnavailable } from '../../store/store.ts'
import type { Entry, Settlement } from '../ledger/entry.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { handleDelete, handleReset, handleUpdate } from './change-handlers.ts'
import { handleCreate } from './create-handler.ts'
import { continueProgressLog, type JobContext, type JobHandler } from './job.ts'

const handlers: Record<SubmissionKind, JobHandler> = {
  create: handleCreate,
  update: handleUpdate,
  delete: handleDelete,
  reset_token: handleReset,
}

/** For how long after a go the database may fail to take its result, in ms. */
export const recordingMs = 8_000

/** Pause before a result is offered to the database again, in ms. */
const recordPauseMs = 250

/** First and longest pause between two goes in the background, in ms. */
const firstPauseMs = 1_000
const longestPauseMs = 30_000

/** While somebody may still sit and wait, no pause is longer than this share of the time so far. */
const shareOfAge = 1 / 8

/** A go at a submission that we have the lease of. */
export type JobRun = {
  readonly entry: Entry
  readonly leaseOwner: string
  /** All of what goes up; undefined where it is not known here any more. */
  readonly body: Readonly<Record<string, unknown>> | undefined
  readonly maybeSent: boolean
  readonly patient: boolean
  /** How long the go may take, in ms. */
  readonly ms: number
}

/**
 * Works on a submission and records what came of it, before anybody is told.
 *
 * @returns what is on record now; undefined where that is that nothing is known yet, or where
 *   somebody else has taken the submission over
 * @throws StoreUnavailable where the result could not be recorded: nobody may be told of it
 */
export async function runJob(
  ledger: Ledger,
  context: JobContext,
  run: JobRun,
): Promise<Settlement | undefined> {
  const { entry, leaseOwner } = run
  const endsAt = performance.now() + run.ms
  const progressLog = continueProgressLog(entry)
  const settlement = await handlers[entry.kind](context, {
    ...run,
    endsAt,
    progressLog,
    onAmbiguous: async () => {
      // The record says `sending` if this fails, which is looked into just the same.
      await ledger
        .markAmbiguous(entry.key, leaseOwner, progressLog.progress())
        .catch(ignoreUnavailable)
    },
    belongsToOther: (conferenceId) => ledger.belongsToOther(conferenceId, entry.key),
  })
  const recorded = await record(context.shutdownSignal, endsAt + recordingMs, () =>
    settlement
      ? ledger.settle(entry.key, leaseOwner, settlement, progressLog.progress())
      : ledger.reschedule(
          entry.key,
          leaseOwner,
          pauseAfter(context, entry),
          progressLog.progress(),
        ),
  )
  return recorded ? settlement : undefined
}

/** A stopping process lets go at once, so that another can take over. */
function pauseAfter({ shutdownSignal }: JobContext, { retries, createdAt }: Entry): number {
  if (shutdownSignal.aborted) return 0
  const byAge = Math.max(firstPauseMs, (Date.now() - createdAt) * shareOfAge)
  const longest = Math.min(
    byAge,
    backoffMs({ firstMs: firstPauseMs, maxMs: longestPauseMs }, retries),
  )
  return Math.round(equalJitter(longest))
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
      await pause(recordPauseMs)
    }
  }
}

function ignoreUnavailable(error: unknown): false {
  if (error instanceof StoreUnavailable) return false
  throw error
}
