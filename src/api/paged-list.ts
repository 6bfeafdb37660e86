import { infiniteQueryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { request } from './client.ts'
import { cursorOf, type PageCursor } from './conference/conference-pages.ts'
import { retryInterval } from './recovery.ts'

type List<Row extends z.core.$ZodType> = {
  queryKey: readonly unknown[]
  path: `/api/${string}`
  /** Beside the page's own parameters. */
  query?: Readonly<Record<string, string>>
  /** Of a row; what it does not name is not kept. */
  row: Row
  pageSize: number
  /** Least time between two readings of the whole list, for each page of it. Never by default. */
  refreshMs?: number
}

const firstPage: PageCursor | null = null

/**
 * A list of SignalWire's that is read page by page to its end, so that the operator sees how far it
 * is.
 *
 * @returns options for `useAllPages`
 */
export function pagedList<Row extends z.core.$ZodType<{ id: string }>>(list: List<Row>) {
  const { queryKey, path, query, row, pageSize, refreshMs } = list
  const schema = pageOf(row)
  return infiniteQueryOptions({
    queryKey,
    queryFn: async ({ pageParam, signal }) => {
      const search = new URLSearchParams({ ...query, ...pageParam, page_size: String(pageSize) })
      const page = await request({ method: 'GET', path: `${path}?${search}`, schema, signal })
      const next = cursorOf(page.links.next)
      // A link that leads to itself would never end.
      const isLast = next === null || next.page_token === pageParam?.page_token
      return { rows: page.data, next: isLast ? null : next }
    },
    initialPageParam: firstPage,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state: { data, error } }) =>
      retryInterval(error) ||
      (refreshMs === undefined ? false : refreshMs * Math.max(1, data?.pages.length ?? 1)),
  })
}
