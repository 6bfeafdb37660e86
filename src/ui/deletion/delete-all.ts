import type { DeletionOutcome } from '#api/changes/deletion-outcome.ts'
import { type Failure, isOutcomeUnknown, RequestFailed } from '#api/failure.ts'
import { randomId } from '#lib/random-id.ts'

/** What has become of one thing that is to be deleted. */
export type Deletion =
  | { kind: 'waiting' }
  | { kind: 'deleting' }
  | { kind: 'deleted' }
  /** Somebody else was faster, or an earlier try had succeeded unseen. */
  | { kind: 'was gone' }
  | { kind: 'failed'; failure: Failure }
  /** The page itself made a mistake, before or after it was deleted. */
  | { kind: 'broken'; mistake: unknown }

/**
 * Deletes one.
 *
 * @param key under which it is on record: the same one again after a lost response, so that the
 * first response comes again
 */
export type Remove = (id: string, key: string) => Promise<DeletionOutcome>

/** How many go out at once: quick enough, and no flood. */
const MAX_PARALLEL_DELETES = 3

/**
 * Deletes one after another, each whatever became of the others.
 *
 * @param keys by id; one is dropped once its outcome is known, and kept for a repetition otherwise
 */
export async function deleteAll(
  ids: readonly string[],
  remove: Remove,
  onProgress: (id: string, deletion: Deletion) => void,
  signal: AbortSignal,
  keys = new Map<string, string>(),
): Promise<void> {
  const left = ids.values()
  const work = async () => {
    for (const id of left) {
      if (signal.aborted) return
      onProgress(id, { kind: 'deleting' })
      const key = keys.get(id) ?? randomId()
      keys.set(id, key)
      const deletion = await outcomeOf(remove(id, key))
      if (!isUnknown(deletion)) keys.delete(id)
      onProgress(id, deletion)
    }
  }
  await Promise.all(Array.from({ length: MAX_PARALLEL_DELETES }, work))
}

async function outcomeOf(removal: Promise<DeletionOutcome>): Promise<Deletion> {
  try {
    return { kind: await removal }
  } catch (error) {
    if (error instanceof RequestFailed) return { kind: 'failed', failure: error.failure }
    return { kind: 'broken', mistake: error }
  }
}

/** @returns whether it may be deleted all the same */
export function isUnknown(deletion: Deletion): boolean {
  return (
    deletion.kind === 'broken' || (deletion.kind === 'failed' && isOutcomeUnknown(deletion.failure))
  )
}
