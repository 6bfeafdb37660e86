import { queryOptions } from '@tanstack/react-query'
import {
  type BatchDetail,
  type BatchRow,
  type BatchRowPage,
  batchRowPage,
} from '#contract/batches/batch.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'
import { batchKeys, batchPath } from './batches.ts'

/** Rows of a page: few enough that those which change are read each second. */
const PAGE_ROWS = 250

type Pages = readonly BatchRowPage[]

/** What was read, and the progress known when the reading began. */
type Reading = { readonly pages: Pages; readonly progress: string }

/** The rows of a batch, and the progress that they show at least. */
type Rows = { readonly rows: readonly BatchRow[]; readonly progress: string }

/** @returns a text that is another one when a row has changed its state */
export function progressOf(batch: { readonly counts: Partial<BatchDetail['counts']> }): string {
  return JSON.stringify(batch.counts)
}

/**
 * @returns options for `useQuery`: all rows of a batch, to be read again whenever one of them has
 *   changed. Rows that are done stay so, and they are worked off in their order: of thousands only
 *   those in between are read again.
 */
export function batchRows(id: string, total: number) {
  return queryOptions({
    queryKey: batchKeys.rows(id),
    queryFn: async ({ signal, client }): Promise<Reading> => {
      const known = client.getQueryData<Reading>(batchKeys.rows(id))?.pages ?? []
      const batch = client.getQueryData<BatchDetail>(batchKeys.one(id))
      const progress = batch ? progressOf(batch) : ''
      const pages: BatchRowPage[] = []
      let cursor: string | null = null
      do {
        const before = known[pages.length]
        const after = known.slice(pages.length)
        const isReached = pages.length === 0 || !pages.at(-1)?.data.every(isWaiting)
        if (!isReached && after.length > 0 && after.every(({ data }) => data.every(isWaiting))) {
          pages.push(...after)
          break
        }
        const page: BatchRowPage = before?.data.every(isDone)
          ? before
          : await readPage(id, cursor, signal)
        pages.push(page)
        cursor = page.next
      } while (cursor !== null && pages.length * PAGE_ROWS < total)
      return { pages, progress }
    },
    select: rowsOf,
    staleTime: 0,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}

function readPage(id: string, cursor: string | null, signal: AbortSignal): Promise<BatchRowPage> {
  const query = new URLSearchParams({
    limit: String(PAGE_ROWS),
    ...(cursor !== null && { cursor }),
  })
  const path = `${batchPath(id)}/rows?${query}` as const
  return request({ method: 'GET', path, schema: batchRowPage, signal })
}

function rowsOf({ pages, progress }: Reading): Rows {
  return { rows: pages.flatMap(({ data }) => data), progress }
}

function isDone({ state }: BatchRow): boolean {
  return state === 'done'
}

function isWaiting({ state }: BatchRow): boolean {
  return state === 'waiting'
}
