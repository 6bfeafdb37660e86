import type { Entry, Settlement } from '../ledger/entry.ts'
import { type Job, type JobContext, type JobHandler, submissionAgeMs } from './job.ts'
import { isMissing, read, send, sendOnce } from './send-change.ts'
import { settlementOf } from './settlement.ts'

/** For how long after its submission a delete may still be sent, in ms. */
const RESEND_WINDOW_MS = 10 * 60_000

/**
 * Deletes a conference or a recording, or stops a stream. What is gone cannot be deleted twice, so
 * it is sent again where the response was lost.
 */
export const handleDelete: JobHandler = (context, job) =>
  job.maybeSent ? findOutDelete(context, job) : sendOnce(context, job)

async function findOutDelete(context: JobContext, job: Job): Promise<Settlement | undefined> {
  const { entry, progressLog } = job
  const there = await read(context, job, entry.target)
  if (isMissing(there)) {
    progressLog.note(`Finished: the ${thingOf(entry)} is gone.`)
    return settlementOf(entry, { kind: 'ok', status: 204, body: undefined })
  }
  if (there.kind !== 'ok') return undefined
  if (submissionAgeMs(entry, context) >= RESEND_WINDOW_MS) {
    progressLog.note(`Finished: the ${thingOf(entry)} is still there.`)
    return settlementOf(entry, { kind: 'given_up' })
  }
  const outcome = await send(context, job, 'Sent again')
  if (isMissing(outcome)) {
    return settlementOf(entry, { kind: 'ok', status: 204, body: undefined })
  }
  return outcome.kind === 'ok' || outcome.kind === 'rejected'
    ? settlementOf(entry, outcome)
    : undefined
}

/** What is deleted, as it is called in the steps. */
function thingOf({ kind }: Entry): string {
  if (kind === 'delete_recording') return 'recording'
  return kind === 'delete_stream' ? 'stream' : 'conference'
}
