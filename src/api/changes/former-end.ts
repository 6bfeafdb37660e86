import { queryOptions } from '@tanstack/react-query'
import type { Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'
import { type SubmissionDetail, submissionDetail, submissionPage } from '#contract/submission.ts'
import { request } from '../client.ts'
import { conferenceKeys } from '../conference/conference-keys.ts'

/** How many of the latest changes are looked at. */
const MAX_CHANGES_READ = 5

/** A closing sets the end to the moment of its press; clocks may differ by as much. */
const CLOSING_TOLERANCE_MS = 120_000

type Closed = Pick<Conference, 'id' | 'join_from' | 'join_until'>

/**
 * @returns options for `useQuery`: the end that a conference had before somebody closed it to
 *   newcomers, by Greenroom's record; null where the record has no such closing
 */
export function formerEnd(closed: Closed) {
  return queryOptions({
    queryKey: [...conferenceKeys.all, 'former end', closed.id, closed.join_until],
    queryFn: async ({ signal }): Promise<{ former: string | null } | null> => {
      const query = new URLSearchParams({ q: closed.id, state: 'done', limit: '20' })
      const list = await request({
        method: 'GET',
        path: `/api/submissions?${query}`,
        schema: submissionPage,
        signal,
      })
      const changes = list.data.filter(
        ({ kind, conferenceId }) => kind === 'update' && conferenceId === closed.id,
      )
      for (const { key } of changes.slice(0, MAX_CHANGES_READ)) {
        const path = `/api/submissions/${encodeURIComponent(key)}` as const
        const change = await request({ method: 'GET', path, schema: submissionDetail, signal })
        const found = endBefore(change, closed)
        if (found) return found
      }
      return null
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/**
 * @returns the end before a change, where that change closed the conference as it is closed now: by
 *   an end at the moment of the change, or at the start of a window that had not begun
 */
export function endBefore(
  { changes, createdAt }: Pick<SubmissionDetail, 'changes' | 'createdAt'>,
  { join_from, join_until }: Closed,
): { former: string | null } | undefined {
  const change = changes?.find(({ field }) => field === 'join_until')
  const end = instantOf(change?.after)
  if (!change || end === undefined || end !== instantOf(join_until)) return undefined
  const at = instantOf(createdAt)
  const wasNow = at !== undefined && Math.abs(end - at) <= CLOSING_TOLERANCE_MS
  if (!wasNow && end !== instantOf(join_from)) return undefined
  if (change.before === null) return { former: null }
  return typeof change.before === 'string' ? { former: change.before } : undefined
}

function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? readDateTime(value)?.at : undefined
}
