import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { type Stream, stream } from '#contract/rooms/stream.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { request } from '../client.ts'
import { pathOf } from '../conference/conferences.ts'
import { isMissing } from '../failure.ts'
import { retryInterval } from '../recovery.ts'

/** How often the streams of a conference are read, in milliseconds: somebody else may stop them. */
const REFRESH_INTERVAL_MS = 15_000

const streamPage = pageOf(stream)

/**
 * The streams of one conference. Their addresses hold keys: dropped from memory as soon as nothing
 * shows them any more.
 *
 * @returns options for `useQuery`
 */
export function conferenceStreams(id: string) {
  return queryOptions({
    queryKey: ['streams', id],
    queryFn: async ({ signal }) => {
      const path = `${pathOf(id)}/streams` as const
      const { data, links } = await request({ method: 'GET', path, schema: streamPage, signal })
      return { streams: data, hasMore: Boolean(links.next) }
    },
    gcTime: 0,
    refetchInterval: ({ state }) =>
      isMissing(state.error) ? false : retryInterval(state.error) || REFRESH_INTERVAL_MS,
  })
}

/** Where a stream is sent to: an address, or a saved one by its id. */
export type StreamTarget = { readonly url: string } | { readonly destinationId: string }

/** @param key under which it is on record, by which its outcome can be read where the response is lost */
export function startStream(key: string, conferenceId: string, to: StreamTarget): Promise<Stream> {
  if ('destinationId' in to)
    return sendToDestination(key, to.destinationId, { conference_id: conferenceId })
  return request({
    method: 'POST',
    path: `${pathOf(conferenceId)}/streams`,
    headers: { [idempotencyKeyHeader]: key },
    body: to,
    schema: stream,
  })
}

export function changeStream(key: string, streamId: string, to: StreamTarget): Promise<Stream> {
  if ('destinationId' in to)
    return sendToDestination(key, to.destinationId, { stream_id: streamId })
  return request({
    method: 'PUT',
    path: streamPath(streamId),
    headers: { [idempotencyKeyHeader]: key },
    body: to,
    schema: stream,
  })
}

/** A 404 counts as stopped: that is what a retry gets after a lost response. */
export async function stopStream(key: string, streamId: string): Promise<void> {
  try {
    const headers = { [idempotencyKeyHeader]: key }
    await request({ method: 'DELETE', path: streamPath(streamId), headers, schema: z.null() })
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Greenroom fills the saved address in: it is not known here. */
function sendToDestination(key: string, id: string, body: object): Promise<Stream> {
  return request({
    method: 'POST',
    path: `/api/stream-destinations/${encodeURIComponent(id)}/use`,
    headers: { [idempotencyKeyHeader]: key },
    body,
    schema: stream,
  })
}

function streamPath(id: string) {
  return `/api/video/streams/${encodeURIComponent(id)}` as const
}
