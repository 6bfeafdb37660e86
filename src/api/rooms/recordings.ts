import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type RecordingFacts, recordingFacts, unusedMediaLinks } from '#contract/rooms/recording.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import type { DeletionOutcome } from '../changes/deletion-outcome.ts'
import { request } from '../client.ts'
import { isMissing } from '../failure.ts'
import { pagedList } from '../paged-list.ts'
import { retryInterval } from '../recovery.ts'

const REFRESH_MS = 60_000
/** How often a recording is asked for that is not completed yet: each also while it is hidden. */
const FOLLOW_MS = { recording: 15_000, paused: 15_000, processing: 8_000 } as const
const HIDDEN_FOLLOW_MS = 60_000

/** So that a page stays below the 1 MiB that the server reads, with links of 3 kB. */
const PAGE_SIZE = 200

/** For how long the link to a file holds, in seconds: to begin to look at it. */
const MEDIA_TTL_S = 300

export const recordingKeys = {
  list: ['recordings', 'list'],
  one: (id: string) => ['recordings', 'one', id],
} as const

/** Options for `useAllPages`: all recordings, without the links to their files. */
export const recordingList = pagedList({
  queryKey: recordingKeys.list,
  path: '/api/video/room_recordings',
  query: unusedMediaLinks,
  row: recordingFacts,
  pageSize: PAGE_SIZE,
  refreshMs: REFRESH_MS,
})

function pathOf(id: string) {
  return `/api/video/room_recordings/${encodeURIComponent(id)}` as const
}

/** @returns whether it will be another by itself */
export function isUnfinished({ status }: Pick<RecordingFacts, 'status'>): boolean {
  return status !== null && status !== 'completed'
}

/** @returns options for `useQuery`, which follow a recording until it is completed or gone */
export function followedRecording(known: RecordingFacts) {
  const { id } = known
  return queryOptions({
    queryKey: recordingKeys.one(id),
    queryFn: ({ signal }) => {
      const path = `${pathOf(id)}?${new URLSearchParams(unusedMediaLinks)}` as const
      return request({ method: 'GET', path, schema: recordingFacts, signal })
    },
    initialData: known,
    staleTime: 0,
    refetchInterval: ({ state: { data, error } }) => {
      if (isMissing(error)) return false
      if (error) return retryInterval(error)
      const status = data?.status
      if (!status || status === 'completed') return false
      return document.visibilityState === 'hidden' ? HIDDEN_FOLLOW_MS : FOLLOW_MS[status]
    },
    refetchIntervalInBackground: true,
  })
}

const mediaLink = z.object({ uri: z.nullable(z.string()) })

/**
 * Asks for the link to a recording's file: a secret, which no cache keeps.
 *
 * @returns null where there is no file
 */
export async function readMediaLink(id: string): Promise<string | null> {
  const path = `${pathOf(id)}?media_ttl=${MEDIA_TTL_S}` as const
  return (await request({ method: 'GET', path, schema: mediaLink })).uri
}

/** @returns whether a recording has a file that can be downloaded */
export async function hasRecordingFile(id: string): Promise<boolean> {
  const path = `${pathOf(id)}?${new URLSearchParams(unusedMediaLinks)}` as const
  return (await request({ method: 'GET', path, schema: mediaLink })).uri !== null
}

/**
 * Deletes a recording. A 404 counts as deleted: that is what a retry gets after a lost response.
 *
 * @param key under which it is on record; the same one again for a repetition
 */
export async function deleteRecording(key: string, id: string): Promise<DeletionOutcome> {
  try {
    const headers = { [idempotencyKeyHeader]: key }
    await request({ method: 'DELETE', path: pathOf(id), headers, schema: z.null() })
    return 'deleted'
  } catch (error) {
    if (isMissing(error)) return 'was gone'
    throw error
  }
}

type ListPages = InfiniteData<{ rows: RecordingFacts[] }>

/** Takes deleted recordings away from where they are shown. */
export function removeRecordings(client: QueryClient, ids: readonly string[]): void {
  const gone = new Set(ids)
  const kept = (rows: RecordingFacts[]) => rows.filter(({ id }) => !gone.has(id))
  client.setQueryData<ListPages>(
    recordingKeys.list,
    (known) =>
      known && { ...known, pages: known.pages.map((page) => ({ ...page, rows: kept(page.rows) })) },
  )
  client.setQueriesData<RecordingFacts[]>(
    { queryKey: ['sessions', 'recordings'] },
    (known) => known && kept(known),
  )
  for (const id of ids) client.removeQueries({ queryKey: recordingKeys.one(id) })
}
