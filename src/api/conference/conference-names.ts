import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { request } from '../client.ts'
import { conferenceKeys } from './conference-keys.ts'
import { cursorOf, PAGE_ROWS, type PageCursor } from './conference-pages.ts'

const namedPage = pageOf(z.object({ name: z.string() }))

/** The newest 1,000 conferences: SignalWire cannot be queried by name, and checks older ones itself. */
const MAX_PAGES = 10

const STALE_AFTER_MS = 60_000

/** The names that are taken in the space, as far as they are worth reading, for `useQuery`. */
export const conferenceNames = queryOptions({
  queryKey: conferenceKeys.names,
  queryFn: async ({ signal }) => {
    const names: string[] = []
    let cursor: PageCursor | null = null
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const query = new URLSearchParams({ ...cursor, page_size: PAGE_ROWS })
      const path = `/api/video/conferences?${query}` as const
      const { data, links } = await request({ method: 'GET', path, schema: namedPage, signal })
      names.push(...data.map(({ name }) => name))
      cursor = cursorOf(links.next)
      if (cursor === null) break
    }
    return names
  },
  staleTime: STALE_AFTER_MS,
})
