import { queryOptions } from '@tanstack/react-query'
import { isSettled, type SubmissionDetail, submissionDetail } from '#contract/submission.ts'
import { request } from '../client.ts'
import { type Failure, RequestFailed } from '../failure.ts'

/** How often a submission is asked for whose outcome is not known yet, in milliseconds. */
export const POLL_INTERVAL_MS = 1_000

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

/** @throws {RequestFailed} */
export function readSubmission(key: string, signal: AbortSignal): Promise<SubmissionDetail> {
  const path = `/api/submissions/${encodeURIComponent(key)}` as const
  return request({ method: 'GET', path, schema: submissionDetail, signal })
}
