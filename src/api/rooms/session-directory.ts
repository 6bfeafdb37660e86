import { queryOptions, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import * as z from 'zod/mini'
import { listedSession } from '#contract/rooms/room-session.ts'
import { parallelLimit } from '#lib/parallel-limit.ts'
import { request } from '../client.ts'
import { isMissing } from '../failure.ts'
import { pagedList } from '../paged-list.ts'
import { retryInterval } from '../recovery.ts'
import { useAllPages } from '../use-all-pages.ts'

/** Whose a session was and when: of a list of thousands no more is kept. */
export const sessionSummary = z.pick(listedSession, {
  id: true,
  name: true,
  display_name: true,
  start_time: true,
  end_time: true,
  created_at: true,
  duration: true,
  status: true,
})
export type SessionSummary = z.infer<typeof sessionSummary>

/** Up to so many are read one by one; more are looked for in the list. */
const MAX_SINGLE_READS = 20

/** So that a page stays below the 1 MiB that the server reads. */
const PAGE_SIZE = 250

/** Options for `useAllPages`: all sessions, the newest first. */
export const sessionDirectory = pagedList({
  queryKey: ['sessions', 'directory'],
  path: '/api/video/room_sessions',
  row: sessionSummary,
  pageSize: PAGE_SIZE,
})

const limitSingleReads = parallelLimit(4)

/** What does not change of a session, so that it is read once. Null: SignalWire does not have it. */
function summaryById(id: string) {
  return queryOptions({
    queryKey: ['sessions', 'summary', id],
    queryFn: ({ signal }) =>
      limitSingleReads(async () => {
        const path = `/api/video/room_sessions/${encodeURIComponent(id)}` as const
        try {
          return await request({ method: 'GET', path, schema: sessionSummary, signal })
        } catch (error) {
          if (isMissing(error)) return null
          throw error
        }
      }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}

/** Sessions by their ids; of one that is not there, it is not known, or not yet. */
export type SessionsById = {
  byId: ReadonlyMap<string, SessionSummary>
  /** Whether all that can be known is. */
  isComplete: boolean
  error: Error | null
}

/**
 * Finds whose certain sessions are, with as few requests as possible: each is read at most once, and
 * many together out of the list, no further than to the last one that is wanted.
 */
export function useSessionsById(ids: readonly string[]): SessionsById {
  const wanted = useMemo(() => [...new Set(ids)], [ids])
  const areMany = wanted.length > MAX_SINGLE_READS
  const isEnough = useCallback(
    (rows: readonly SessionSummary[]) => {
      const known = new Set(rows.map(({ id }) => id))
      return wanted.every((id) => known.has(id))
    },
    [wanted],
  )
  const listed = useAllPages(sessionDirectory, { enabled: areMany, isEnough })
  const singles = useQueries({
    queries: areMany ? [] : wanted.map(summaryById),
    combine: combineSingles,
  })
  const listedById = useMemo(
    () => new Map(listed.rows.map((session) => [session.id, session])),
    [listed.rows],
  )
  if (areMany)
    return {
      byId: listedById,
      isComplete: listed.isComplete || isEnough(listed.rows),
      error: listed.error,
    }
  return singles
}

type Single = { data: SessionSummary | null | undefined; error: Error | null; isPending: boolean }

function combineSingles(results: readonly Single[]): SessionsById {
  const found = results.flatMap(({ data }) => data ?? [])
  return {
    byId: new Map(found.map((session) => [session.id, session])),
    isComplete: results.every(({ isPending }) => !isPending),
    error: results.find(({ error }) => error !== null)?.error ?? null,
  }
}
