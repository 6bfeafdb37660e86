import type { DeletionOutcome } from '#api/changes/deletion-outcome.ts'
import { type Failure, RequestFailed } from '#api/failure.ts'

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

/** How many go out at once: quick enough, and no flood. */
const MAX_PARALLEL_DELETES = 3

/** Deletes one after another, each whatever became of the others. */
export async function deleteAll(
  ids: readonly string[],
  remove: (id: string) => Promise<DeletionOutcome>,
  onProgress: (id: string, deletion: Deletion) => void,
  signal: AbortSignal,
): Promise<void> {
  const left = ids.values()
  const work = async () => {
    for (const id of left) {
      if (signal.aborted) return
      onProgress(id, { kind: 'deleting' })
      onProgress(id, await outcomeOf(remove(id)))
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
