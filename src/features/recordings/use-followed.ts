import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isMissing } from '#api/failure.ts'
import { followedRecording, isUnfinished } from '#api/rooms/recordings.ts'
import type { RecordingFacts } from '#contract/rooms/recording.ts'
import { newerOf } from './listed-recording.ts'

/** So many are followed by themselves; the others become new with the list. */
const MAX_FOLLOWED = 20

/**
 * Follows recordings that are not completed yet until they are.
 *
 * @returns the same rows, as new as they are known, without those that have gone meanwhile
 */
export function useFollowed<Row extends RecordingFacts>(rows: readonly Row[]): readonly Row[] {
  const unfinished = useMemo(() => rows.filter(isUnfinished).slice(0, MAX_FOLLOWED), [rows])
  const followed = useQueries({
    queries: unfinished.map(followedRecording),
    combine: combineFollowed,
  })
  return useMemo(
    () =>
      unfinished.length === 0
        ? rows
        : rows.flatMap((row) =>
            followed.gone.has(row.id) ? [] : newerOf(row, followed.byId.get(row.id)),
          ),
    [rows, unfinished, followed],
  )
}

type Result = { data: RecordingFacts; error: Error | null }

function combineFollowed(results: readonly Result[]) {
  return {
    byId: new Map(results.map(({ data }) => [data.id, data])),
    gone: new Set(results.flatMap(({ data, error }) => (isMissing(error) ? data.id : []))),
  }
}
