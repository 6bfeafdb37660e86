import { isOutcomeUnknown } from '#api/failure.ts'
import type { Conference } from '#contract/conference.ts'
import type { Deletion } from './delete-all.ts'

/** Conferences that were to be deleted, by what has become of them. */
export type DeletionSummary = {
  gone: readonly Conference[]
  failed: readonly Conference[]
  /** They may be deleted: the outcome is unknown. */
  unknown: readonly Conference[]
  /** On their way, or not begun. */
  left: readonly Conference[]
}

/** The same, sorted by that. */
export function summarizeDeletions(
  asked: readonly Conference[],
  deletions: ReadonlyMap<string, Deletion>,
): DeletionSummary {
  const gone: Conference[] = []
  const failed: Conference[] = []
  const unknown: Conference[] = []
  const left: Conference[] = []
  for (const conference of asked) {
    const deletion = deletions.get(conference.id)
    if (deletion?.kind === 'deleted' || deletion?.kind === 'was gone') gone.push(conference)
    else if (deletion?.kind === 'broken') unknown.push(conference)
    else if (deletion?.kind !== 'failed') left.push(conference)
    else if (isOutcomeUnknown(deletion.failure)) unknown.push(conference)
    else failed.push(conference)
  }
  return { gone, failed, unknown, left }
}

/** Such as `3 of 5 deleted, 1 failed` */
export function summaryText({ gone, failed, unknown, left }: DeletionSummary): string {
  const all = gone.length + failed.length + unknown.length + left.length
  if (all === 1 && unknown.length === 1) return 'Not known whether it was deleted'
  if (all === 1) return gone.length === 1 ? 'Deleted' : 'Not deleted'
  return [
    `${gone.length} of ${all} deleted`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} not known`] : []),
  ].join(', ')
}
