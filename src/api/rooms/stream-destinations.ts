import { type QueryClient, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import {
  type StreamDestination,
  type StreamDestinationCreate,
  streamDestination,
  streamDestinationList,
} from '#contract/rooms/stream-destination.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { request } from '../client.ts'
import { RequestFailed } from '../failure.ts'
import { retryInterval } from '../recovery.ts'

/** Where streams can be sent to, by name, and whether more can be saved. */
export const streamDestinations = queryOptions({
  queryKey: ['stream-destinations'],
  queryFn: ({ signal }) =>
    request({
      method: 'GET',
      path: '/api/stream-destinations',
      schema: streamDestinationList,
      signal,
    }),
  refetchInterval: ({ state }) => retryInterval(state.error),
})

/** @param key the same again after a lost response, so that one destination comes of it */
export function saveDestination(
  key: string,
  body: StreamDestinationCreate,
): Promise<StreamDestination> {
  return request({
    method: 'POST',
    path: '/api/stream-destinations',
    headers: { [idempotencyKeyHeader]: key },
    body,
    schema: streamDestination,
  })
}

export async function deleteDestination(id: string): Promise<void> {
  try {
    const path = `/api/stream-destinations/${encodeURIComponent(id)}` as const
    await request({ method: 'DELETE', path, schema: z.null() })
  } catch (error) {
    // Somebody else was quicker.
    if (!isGone(error)) throw error
  }
}

/** Has the list read again after a change. */
export function invalidateDestinations(client: QueryClient): void {
  void client.invalidateQueries(streamDestinations)
}

function isGone(error: unknown): boolean {
  if (!(error instanceof RequestFailed) || error.failure.kind !== 'problem') return false
  return error.failure.problem.code === 'not_found'
}
