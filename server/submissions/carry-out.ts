import { setTimeout as pause } from 'node:timers/promises'
import type { SubmissionKind } from '#contract/submission.ts'
import { StoreUnavailable } from '../store/store.ts'
import { deleteWorker, resetWorker, updateWorker } from './change-workers.ts'
import { createWorker } from './create-worker.ts'
import type { Entry, Settlement } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { continueSteps, type Tools, type Worker } from './work.ts'

const workers: Record<SubmissionKind, Worker> = {
  create: createWorker,
  update: updateWorker,
  delete: deleteWorker,
  reset_token: resetWorker,
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

/** A go at a submission that is in our hands. */
export type Go = {
  readonly entry: Entry
  readonly holder: string
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
export async function carryOut(
  ledger: Ledger,
  tools: Tools,
  go: Go,
): Promise<Settlement | undefined> {
  const { entry, holder } = go
  const endsAt = performance.now() + go.ms
  const steps = continueSteps(entry)
  const settlement = await workers[entry.kind](tools, {
    ...go,
    endsAt,
    steps,
    onUnclear: async () => {
      // The record says `sending` if this fails, which is looked into just the same.
      await ledger.markUnclear(entry.key, holder, steps.progress()).catch(ignoreUnavailable)
    },
    isAnothers: (conferenceId) => ledger.isAnothers(conferenceId, entry.key),
  })
  const recorded = await record(tools.life, endsAt + recordingMs, () =>
    settlement
      ? ledger.settle(entry.key, holder, settlement, steps.progress())
      : ledger.putOff(entry.key, holder, pauseAfter(tools, entry), steps.progress()),
  )
  return recorded ? settlement : undefined
}

/** A stopping process lets go at once, so that another can take over. */
function pauseAfter({ life }: Tools, { turns, createdAt }: Entry): number {
  if (life.aborted) return 0
  const byAge = Math.max(firstPauseMs, (Date.now() - createdAt) * shareOfAge)
  const longest = Math.min(longestPauseMs, byAge, firstPauseMs * 2 ** turns)
  return Math.round(longest / 2 + (Math.random() * longest) / 2)
}

async function record(
  life: AbortSignal,
  until: number,
  write: () => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (life.aborted || performance.now() >= until) throw error
      await pause(recordPauseMs)
    }
  }
}

function ignoreUnavailable(error: unknown): false {
  if (error instanceof StoreUnavailable) return false
  throw error
}
