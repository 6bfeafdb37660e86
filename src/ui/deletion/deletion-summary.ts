import { type Deletion, isUnknown } from './delete-all.ts'

/** What was to be deleted, by what has become of it. */
export type DeletionSummary<Row> = {
  gone: readonly Row[]
  failed: readonly Row[]
  /** They may be deleted: the outcome is unknown. */
  unknown: readonly Row[]
  /** On their way, or not begun. */
  left: readonly Row[]
}

/** The same, sorted by that. */
export function summarizeDeletions<Row extends { id: string }>(
  asked: readonly Row[],
  deletions: ReadonlyMap<string, Deletion>,
): DeletionSummary<Row> {
  const gone: Row[] = []
  const failed: Row[] = []
  const unknown: Row[] = []
  const left: Row[] = []
  for (const row of asked) {
    const deletion = deletions.get(row.id)
    if (deletion?.kind === 'deleted' || deletion?.kind === 'was gone') gone.push(row)
    else if (deletion && isUnknown(deletion)) unknown.push(row)
    else if (deletion?.kind === 'failed') failed.push(row)
    else left.push(row)
  }
  return { gone, failed, unknown, left }
}

/** Such as `3 of 5 deleted, 1 failed` */
export function summaryText<Row>({ gone, failed, unknown, left }: DeletionSummary<Row>): string {
  const all = gone.length + failed.length + unknown.length + left.length
  if (all === 1 && unknown.length === 1) return 'Not known whether it was deleted'
  if (all === 1) return gone.length === 1 ? 'Deleted' : 'Not deleted'
  return [
    `${gone.length} of ${all} deleted`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} not known`] : []),
  ].join(', ')
}
