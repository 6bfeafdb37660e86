import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { attendanceOf, isSessionRunning, spanOf } from '#contract/rooms/attendance.ts'
import type { SessionSummary } from './session-directory.ts'
import { readMembers } from './sessions.ts'

/** How many sessions are asked for at a time; other requests go first. */
const MAX_PARALLEL_READS = 4
const RUNNING_STALE_MS = 60_000

/** How many people were in a session, each counted once; who they were is not kept. */
function sessionPeople(session: SessionSummary) {
  return queryOptions({
    queryKey: ['sessions', 'people', session.id],
    queryFn: async ({ signal }) => {
      const members = await readMembers(session.id, signal)
      return attendanceOf(members, spanOf(session, Date.now())).length
    },
    staleTime: isSessionRunning(session) ? RUNNING_STALE_MS : Number.POSITIVE_INFINITY,
  })
}

/**
 * Counts the people of many sessions, each whatever became of the others.
 *
 * @param onCount told of each that is counted
 * @returns why some could not be counted; undefined where all were
 */
export async function countPeople(
  client: QueryClient,
  sessions: readonly SessionSummary[],
  onCount: (sessionId: string, count: number) => void,
  signal: AbortSignal,
): Promise<Error | undefined> {
  const left = sessions.values()
  let failure: Error | undefined
  const work = async () => {
    for (const session of left) {
      if (signal.aborted) return
      try {
        onCount(session.id, await client.fetchQuery(sessionPeople(session)))
      } catch (error) {
        if (!(error instanceof Error)) throw error
        failure = error
      }
    }
  }
  await Promise.all(Array.from({ length: MAX_PARALLEL_READS }, work))
  return failure
}
