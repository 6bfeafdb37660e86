import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  type Batch,
  type BatchAction,
  type BatchDetail,
  type BatchKind,
  batchDetail,
  batchPage,
} from '#contract/batches/batch.ts'
import type { BatchRetryRow } from '#contract/batches/batch-request.ts'
import { idempotencyKeyHeader } from '#contract/submission.ts'
import { request } from '../client.ts'
import { conferenceKeys } from '../conference/conference-keys.ts'
import { retryInterval } from '../recovery.ts'

export const batchKeys = {
  all: ['batches'],
  list: ['batches', 'list'],
  running: ['batches', 'running'],
  one: (id: string) => ['batches', 'one', id],
  rows: (id: string) => ['batches', 'rows', id],
} as const

/** How often a running batch is asked for: by its own page, and by every other one. */
const POLL_INTERVAL_MS = 1_000
const NOTE_INTERVAL_MS = 5_000
/** How often every page looks whether somebody has started one. */
const IDLE_INTERVAL_MS = 30_000

/** @returns whether it changes by itself: rows are sent, or those that were end */
export function isMoving({ state, counts }: Batch): boolean {
  const underWay = (counts.sending ?? 0) + (counts.finding_out ?? 0)
  return state === 'running' || underWay > 0
}

/** @returns where a batch is in the API */
export function batchPath(id: string) {
  return `/api/batches/${encodeURIComponent(id)}` as const
}

/** @returns options for `useQuery`, which follow a batch for as long as it moves */
export function batchById(id: string) {
  return queryOptions({
    queryKey: batchKeys.one(id),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: batchPath(id), schema: batchDetail, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return retryInterval(error)
      // Another operator can go on with one that rests.
      return data && isMoving(data) ? POLL_INTERVAL_MS : IDLE_INTERVAL_MS
    },
  })
}

/** @returns options for `useInfiniteQuery`: former batches, newest first */
export const batchList = infiniteQueryOptions({
  queryKey: batchKeys.list,
  queryFn: ({ pageParam, signal }) => {
    const query = pageParam === '' ? '' : `?${new URLSearchParams({ cursor: pageParam })}`
    const path = `/api/batches${query}` as const
    return request({ method: 'GET', path, schema: batchPage, signal })
  },
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
  staleTime: 0,
  refetchInterval: ({ state: { data, error } }) => {
    if (error) return retryInterval(error)
    return data?.pages.some((page) => page.data.some(isMoving)) ? 2 * POLL_INTERVAL_MS : false
  },
})

/** The batches that are worked off now, for the note on every page. */
export const runningBatches = queryOptions({
  queryKey: batchKeys.running,
  queryFn: async ({ signal }) => {
    const path = '/api/batches?limit=5'
    const page = await request({ method: 'GET', path, schema: batchPage, signal })
    return page.data.filter(isMoving)
  },
  staleTime: 0,
  refetchInterval: ({ state: { data, error } }) => {
    if (error) return retryInterval(error)
    return data && data.length > 0 ? NOTE_INTERVAL_MS : IDLE_INTERVAL_MS
  },
})

type Values = Readonly<Record<string, unknown>>

/** The body of a new batch; the server checks it, row by row. */
export type NewBatch = Readonly<{
  kind: BatchKind
  title?: string
  /** The kit whose colours the rows have. */
  brandKitId?: string
  base?: Values
  rows: readonly Values[]
}>

/** Has a batch taken in: all of it or nothing. */
export function createBatch(key: string, body: NewBatch): Promise<BatchDetail> {
  return request({
    method: 'POST',
    path: '/api/batches',
    headers: { [idempotencyKeyHeader]: key },
    body,
    schema: batchDetail,
  })
}

/** Repeating it is harmless. */
export function changeBatch(id: string, action: BatchAction): Promise<BatchDetail> {
  return request({ method: 'POST', path: `${batchPath(id)}/${action}`, schema: batchDetail })
}

/** @param rows those to try again; undefined for all that may be */
export function retryBatch(
  id: string,
  rows: readonly BatchRetryRow[] | undefined,
): Promise<BatchDetail> {
  const path = `${batchPath(id)}/retry` as const
  return request({ method: 'POST', path, body: rows ? { rows } : {}, schema: batchDetail })
}

/** Puts what is known of a batch where it is shown, and has the rest read again. */
export function setBatch(client: QueryClient, batch: BatchDetail): void {
  client.setQueryData(batchKeys.one(batch.id), batch)
  void client.invalidateQueries({ queryKey: batchKeys.list })
  void client.invalidateQueries({ queryKey: batchKeys.running })
}

/** Rows of a batch were done: lists and names are not what they were. */
export function invalidateAfterBatch(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: conferenceKeys.lists })
  void client.invalidateQueries({ queryKey: conferenceKeys.names })
}
