import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { isSettled, submissionPage } from '#contract/submission.ts'
import type { SubmissionFilters } from '#contract/submission-query.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'
import { POLL_INTERVAL_MS, readSubmission } from './submissions.ts'

/** @returns options for `useQuery`, which follow it until it is known what came of it */
export function submissionByKey(key: string) {
  return queryOptions({
    queryKey: ['submissions', 'one', key],
    queryFn: ({ signal }) => readSubmission(key, signal),
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return retryInterval(error)
      return data && isSettled(data.state) ? false : POLL_INTERVAL_MS
    },
  })
}

/** @returns options for `useInfiniteQuery`: what was submitted, newest first */
export function submissionList(filters: SubmissionFilters) {
  return infiniteQueryOptions({
    queryKey: ['submissions', 'list', filters],
    queryFn: ({ pageParam, signal }) => {
      const path = `/api/submissions${searchOf({ ...filters, cursor: pageParam })}` as const
      return request({ method: 'GET', path, schema: submissionPage, signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Unsettled submissions change by themselves.
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return retryInterval(error)
      const isMoving = data?.pages.some((page) => page.data.some((row) => !isSettled(row.state)))
      return isMoving ? 2 * POLL_INTERVAL_MS : false
    },
  })
}

/** @returns where they can be had as a table */
export function submissionCsvUrl(filters: SubmissionFilters): string {
  return `/api/submissions.csv${searchOf(filters)}`
}

function searchOf(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(given).toString()
  return query && `?${query}`
}
