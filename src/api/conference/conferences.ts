import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { type Conference, type ConferenceCreate, conference } from '#contract/conference.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { madeWith } from '../changes/made-with.ts'
import { request } from '../client.ts'
import { isMissing } from '../failure.ts'
import { retryInterval } from '../recovery.ts'
import { addConference, cancelListQueries, invalidateLists } from './conference-cache.ts'
import { conferenceKeys } from './conference-keys.ts'

/** How often the page of one conference asks who is inside, in milliseconds. */
const REFRESH_INTERVAL_MS = 15_000

/**
 * Creates a conference. Never retried here: only the server knows the outcome, by the idempotency
 * key.
 */
export const createConference = mutationOptions({
  mutationKey: ['conferences', 'create'],
  mutationFn: ({ key, body }: { key: string; body: ConferenceCreate }) =>
    request({
      method: 'POST',
      path: '/api/video/conferences',
      headers: { [idempotencyKeyHeader]: key, ...madeWith.headers?.(body) },
      body,
      schema: conference,
    }),
  onMutate: (_body, { client }) => cancelListQueries(client),
  onSuccess: (created, _body, _result, { client }) => addConference(client, created),
  onSettled: (_created, _error, _body, _result, { client }) => invalidateLists(client),
})

/** @returns options for `useQuery`: the conference with its session */
export function conferenceById(id: string) {
  return queryOptions({
    queryKey: conferenceKeys.one(id),
    queryFn: ({ signal }) => readConference(id, signal),
    // A deleted conference stays deleted: stop asking.
    refetchInterval: ({ state }) =>
      isMissing(state.error) ? false : retryInterval(state.error) || REFRESH_INTERVAL_MS,
  })
}

/**
 * Reads a conference past the cache: before a change it must be known as it is this moment.
 *
 * @returns the conference with its session
 * @throws {RequestFailed}
 */
export async function readConference(id: string, signal?: AbortSignal): Promise<Conference> {
  const path = `${pathOf(id)}?include_active_session=true` as const
  const read = await request({ method: 'GET', path, schema: conference, ...(signal && { signal }) })
  // Asked for and not there: nobody is inside, which an answer to a change does not say.
  return { ...read, active_session: read.active_session ?? null }
}

/** @returns where it is on Greenroom and SignalWire alike */
export function pathOf(id: string) {
  return `/api/video/conferences/${encodeURIComponent(id)}` as const
}
