import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  isSettled,
  type SubmissionDetail,
  submissionDetail,
  submissionPage,
} from '#contract/submission.ts'
import type { SubmissionFilters } from '#contract/submission-query.ts'
import { request } from '../client.ts'
import { type Failure, RequestFailed } from '../failure.ts'
import { retryInterval } from '../recovery.ts'

/** How often a submission is asked for whose outcome is not known yet, in milliseconds. */
const POLL_INTERVAL_MS = 1_000

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

/** The last result of polling a submission. */
export type PolledSubmission =
  | { kind: 'known'; submission: SubmissionDetail }
  /** Greenroom knows of no such submission. */
  | { kind: 'unknown' }
  /** Greenroom does not answer as it should. */
  | { kind: 'unreachable'; failure: Failure }

/**
 * @param key a submission's, which may never have arrived
 * @returns options for `useQuery`, which ask until it is known what came of it, whatever happens
 *   meanwhile
 */
export function polledSubmission(key: string) {
  return queryOptions({
    queryKey: ['submissions', 'followed', key],
    queryFn: async ({ signal }): Promise<PolledSubmission> => {
      try {
        return { kind: 'known', submission: await readSubmission(key, signal) }
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error
        const { failure } = error
        const isUnknown = failure.kind === 'problem' && failure.problem.code === 'not_found'
        return isUnknown ? { kind: 'unknown' } : { kind: 'unreachable', failure }
      }
    },
    refetchInterval: ({ state: { data } }) =>
      data?.kind === 'known' && isSettled(data.submission.state) ? false : POLL_INTERVAL_MS,
    // It should be settled when the operator comes back from another tab.
    refetchIntervalInBackground: true,
    staleTime: 0,
    gcTime: 0,
  })
}

function readSubmission(key: string, signal: AbortSignal): Promise<SubmissionDetail> {
  const path = `/api/submissions/${encodeURIComponent(key)}` as const
  return request({ method: 'GET', path, schema: submissionDetail, signal })
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
