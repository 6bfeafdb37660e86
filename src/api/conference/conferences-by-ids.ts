import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Conference, conference } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { request } from '../client.ts'
import { isMissing } from '../failure.ts'
import { retryInterval } from '../recovery.ts'
import { cachedConferences } from './conference-cache.ts'
import { conferenceKeys } from './conference-keys.ts'
import { cursorOf, PAGE_ROWS, type PageCursor } from './conference-pages.ts'
import { readConference } from './conferences.ts'

/** Up to so many are read one by one; more are looked for in the list. */
const MAX_SINGLE_READS = 20
const STALE_AFTER_MS = 30_000

const conferencePage = pageOf(conference)

/**
 * Certain conferences, in the order of their ids; those that are gone are left out. What a list has
 * shown a moment ago is taken as it is.
 *
 * @returns options for `useQuery`
 */
export function conferencesByIds(client: QueryClient, ids: readonly string[]) {
  return queryOptions({
    queryKey: [...conferenceKeys.all, 'some', ids],
    queryFn: async ({ signal }) => {
      const found = await (ids.length > MAX_SINGLE_READS ? readList : readEach)(ids, signal)
      return inOrder(ids, found)
    },
    initialData: () => {
      const cached = inOrder(ids, cachedConferences(client))
      return cached.length === ids.length ? cached : undefined
    },
    initialDataUpdatedAt: () =>
      client
        .getQueryCache()
        .findAll({ queryKey: conferenceKeys.lists })
        .reduce(
          (oldest, { state }) => Math.min(oldest, state.isInvalidated ? 0 : state.dataUpdatedAt),
          Number.MAX_SAFE_INTEGER,
        ),
    staleTime: STALE_AFTER_MS,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}

function inOrder(ids: readonly string[], conferences: Iterable<Conference>): readonly Conference[] {
  const byId = new Map([...conferences].map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function readEach(ids: readonly string[], signal: AbortSignal): Promise<Conference[]> {
  const found = await Promise.all(
    ids.map((id) =>
      readConference(id, signal).catch((error: unknown) => {
        if (error instanceof Error && isMissing(error)) return undefined
        throw error
      }),
    ),
  )
  return found.filter((row) => row !== undefined)
}

async function readList(ids: readonly string[], signal: AbortSignal): Promise<Conference[]> {
  const wanted = new Set(ids)
  const found: Conference[] = []
  let cursor: PageCursor | null = null
  do {
    const query = new URLSearchParams({ ...cursor, page_size: PAGE_ROWS })
    const path = `/api/video/conferences?${query}` as const
    const page = await request({ method: 'GET', path, schema: conferencePage, signal })
    for (const row of page.data) if (wanted.delete(row.id)) found.push(row)
    cursor = cursorOf(page.links.next)
  } while (cursor !== null && wanted.size > 0)
  return found
}
