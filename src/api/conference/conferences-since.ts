import { queryOptions } from '@tanstack/react-query'
import { conference } from '#contract/conference.ts'
import { readAllPages } from '../all-pages.ts'
import { retryInterval } from '../recovery.ts'
import { conferenceKeys } from './conference-keys.ts'
import { PAGE_ROWS } from './conference-pages.ts'

const LEAST_INTERVAL_MS = 30_000
/** For each conference that is read: a hundred are a request. */
const INTERVAL_PER_ROW_MS = 30
const ALL_STALE_AFTER_MS = 5 * 60_000

/** @returns options for `useQuery`: all conferences whose window begins at an instant or later */
export function conferencesSince(starts_after: string) {
  return queryOptions({
    queryKey: [...conferenceKeys.all, 'since', starts_after],
    queryFn: ({ signal }) => readConferences({ starts_after }, signal),
    staleTime: 0,
    refetchInterval: ({ state: { data, error } }) =>
      retryInterval(error) ||
      Math.max(LEAST_INTERVAL_MS, (data?.length ?? 0) * INTERVAL_PER_ROW_MS),
  })
}

/** All conferences, for what can be found in no other way: up to a hundred requests, so rarely. */
export const everyConference = queryOptions({
  queryKey: [...conferenceKeys.all, 'every'],
  queryFn: ({ signal }) => readConferences({}, signal),
  staleTime: ALL_STALE_AFTER_MS,
})

function readConferences(query: Readonly<Record<string, string>>, signal: AbortSignal) {
  return readAllPages({
    path: '/api/video/conferences',
    // By it a session that runs is surely a conference's.
    query: { ...query, include_active_session: 'true' },
    row: conference,
    pageSize: Number(PAGE_ROWS),
    signal,
  })
}
