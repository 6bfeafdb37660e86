import {
  type InfiniteData,
  type UseInfiniteQueryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { PageCursor } from './conference/conference-pages.ts'
import { useErrorUntilData } from './recovery.ts'

type Page<Row> = { rows: Row[]; next: PageCursor | null }
type Pages<Row> = InfiniteData<Page<Row>>

type Options<Row> = UseInfiniteQueryOptions<
  Page<Row>,
  Error,
  Pages<Row>,
  readonly unknown[],
  PageCursor | null
>

/** So that a list without an end does not fill the browser's memory. */
const MAX_PAGES = 200

/** What is known of a list, and how far it has been read. */
export type AllPages<Row> = {
  /** A row that shifting pages gave twice is there once. */
  rows: readonly Row[]
  /** Whether the rows are all there are. */
  isComplete: boolean
  isReading: boolean
  /** Why it is not read on. */
  error: Error | null
  /** When it was read last, in milliseconds since 1970; 0 for never. */
  updatedAt: number
  retry: () => void
}

/**
 * Reads a list to its end, page after page; after a failure it is tried again by itself, as
 * everything that is read.
 *
 * @param options from `pagedList`
 * @param isEnough whether the rows will do, so that no more need be read
 */
export function useAllPages<Row extends { id: string }>(
  options: Options<Row>,
  {
    enabled = true,
    isEnough,
  }: { enabled?: boolean; isEnough?: (rows: readonly Row[]) => boolean } = {},
): AllPages<Row> {
  const query = useInfiniteQuery({ ...options, enabled })
  const { data, hasNextPage, isFetching, fetchNextPage, refetch, dataUpdatedAt } = query
  const error = useErrorUntilData(query)
  const rows = useMemo(() => {
    const byId = new Map<string, Row>()
    for (const page of data?.pages ?? []) for (const row of page.rows) byId.set(row.id, row)
    return [...byId.values()]
  }, [data])
  const count = data?.pages.length ?? 0
  const wantsMore =
    enabled && count > 0 && hasNextPage && !error && count < MAX_PAGES && !isEnough?.(rows)
  useEffect(() => {
    if (wantsMore && !isFetching) void fetchNextPage({ cancelRefetch: false })
  }, [wantsMore, isFetching, fetchNextPage])
  return {
    rows,
    isComplete: data !== undefined && !hasNextPage,
    isReading: isFetching,
    error,
    updatedAt: dataUpdatedAt,
    retry: () => void (query.isFetchNextPageError ? fetchNextPage() : refetch()),
  }
}
