import type { Submission, SubmissionDetail } from '#contract/submission.ts'
import type { Entry } from '../ledger/entry.ts'
import { changesOf } from './changes.ts'
import type { SubmissionSummary } from './submission-summary.ts'

/** @returns an entry as a list shows it */
export function toApiSummary(entry: SubmissionSummary): Submission {
  const { key, kind, state, conferenceId, name, operator, attempts, requestId } = entry
  return {
    key,
    kind,
    state,
    conferenceId,
    name,
    operator,
    attempts,
    requestId,
    createdAt: new Date(entry.createdAt).toISOString(),
    settledAt: entry.settledAt === null ? null : new Date(entry.settledAt).toISOString(),
    answer: entry.response && { status: entry.response.status, body: entry.response.body ?? null },
  }
}

/** @returns an entry with all that is known of it */
export function toApiDetail(entry: Entry): SubmissionDetail {
  const changes = changesOf(entry)
  return {
    ...toApiSummary(entry),
    request: { method: entry.method, path: entry.target, body: entry.body ?? null },
    changes: changes && [...changes],
    findings: [...entry.findings],
  }
}
