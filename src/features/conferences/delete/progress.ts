import type { Conference } from '#contract/conference.ts'
import type { Deletion } from './delete-all.ts'

/** Conferences that were to be deleted, by what has become of them. */
export type Progress = {
  gone: readonly Conference[]
  failed: readonly Conference[]
  /** On their way, or not begun. */
  left: readonly Conference[]
}

/**
 * @param asked what was to be deleted
 * @param deletions what has become of each so far
 * @returns the same, sorted by that
 */
export function progressOf(
  asked: readonly Conference[],
  deletions: ReadonlyMap<string, Deletion>,
): Progress {
  const gone: Conference[] = []
  const failed: Conference[] = []
  const left: Conference[] = []
  for (const conference of asked) {
    const kind = deletions.get(conference.id)?.kind
    if (kind === 'deleted' || kind === 'was gone') gone.push(conference)
    else if (kind === 'failed') failed.push(conference)
    else left.push(conference)
  }
  return { gone, failed, left }
}

/**
 * @param progress of a deletion
 * @returns such as `3 of 5 deleted, 1 failed`
 */
export function progressInWords({ gone, failed, left }: Progress): string {
  const all = gone.length + failed.length + left.length
  const done = all === 1 ? (gone.length === 1 ? 'Deleted' : 'Not deleted') : undefined
  const sum = `${gone.length} of ${all} deleted`
  return done ?? (failed.length > 0 ? `${sum}, ${failed.length} failed` : sum)
}
