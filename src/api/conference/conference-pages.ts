import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { conference } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'
import { conferenceKeys } from './conference-keys.ts'

/** Filters that SignalWire applies itself, as instants. */
export type ListWindow = {
  /** Only conferences whose `join_from` is at or after it. */
  starts_after?: string
  /** Only conferences whose `join_until` is at or before it. */
  ends_before?: string
}

const conferencePage = pageOf(conference)

export type ConferencePage = z.infer<typeof conferencePage>
export type ConferencePages = InfiniteData<ConferencePage, PageCursor | null>

/** Where a page begins, from the `next` link of the page before. */
export type PageCursor = { page_number: string; page_token: string }

/**
 * Rows of a page. SignalWire would give 1,000, but the server reads no answer beyond 1 MiB, and a
 * description alone can be 9 kB.
 */
export const PAGE_ROWS = '100'

/** Least time between two readings of the whole list, in milliseconds, for each page of it. */
const REFRESH_INTERVAL_PER_PAGE_MS = 15_000

const firstPage: PageCursor | null = null

/**
 * All conferences page by page, newest first, with their sessions. Refreshed by itself, less often
 * the more pages there are.
 *
 * @param window which to read; empty for all
 * @returns options for `useInfiniteQuery`
 */
export function conferenceList(window: ListWindow) {
  return infiniteQueryOptions({
    queryKey: conferenceKeys.list(window),
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...window,
        ...pageParam,
        include_active_session: 'true',
        page_size: PAGE_ROWS,
      })
      const path = `/api/video/conferences?${query}` as const
      return request({ method: 'GET', path, schema: conferencePage, signal })
    },
    initialPageParam: firstPage,
    getNextPageParam: ({ links }) => cursorOf(links.next),
    refetchInterval: ({ state }) =>
      retryInterval(state.error) ||
      REFRESH_INTERVAL_PER_PAGE_MS * Math.max(1, state.data?.pages.length ?? 1),
  })
}

/**
 * Reads the cursor out of a list's `next` link. Only that is taken from it: what else the address
 * says, and which host it names, is ours to decide.
 *
 * @param link absolute or relative; absent on the last page
 * @returns the cursor of the next page; null where there is none
 */
export function cursorOf(link: string | null | undefined): PageCursor | null {
  if (!link || !URL.canParse(link, 'http://greenroom.invalid')) return null
  const query = new URL(link, 'http://greenroom.invalid').searchParams
  const page_token = query.get('page_token')
  const page_number = query.get('page_number')
  return page_token && page_number ? { page_number, page_token } : null
}
