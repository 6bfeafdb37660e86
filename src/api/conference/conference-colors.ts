import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { colorFields } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'
import { conferenceKeys } from './conference-keys.ts'
import { cursorOf, PAGE_ROWS, type PageCursor } from './conference-pages.ts'

const coloredConference = z.object({
  id: z.string(),
  name: z.string(),
  display_name: z.nullable(z.string()),
  updated_at: z.string(),
  ...fromEntries(colorFields.map((field) => [field, z.nullable(z.string())] as const)),
})
/** A conference as far as its colours matter. */
export type ColoredConference = z.infer<typeof coloredConference>

const page = pageOf(coloredConference)

/** The newest 2,000 conferences: as many as one batch can change. */
const MAX_PAGES = 20

/** What was read, and whether there are older conferences that were not. */
export type ColoredConferences = Readonly<{
  conferences: readonly ColoredConference[]
  hasMore: boolean
}>

/** The colours of the space's conferences, newest first, for `useQuery`. */
export const conferenceColors = queryOptions({
  queryKey: [...conferenceKeys.names, 'colors'],
  queryFn: async ({ signal }): Promise<ColoredConferences> => {
    const conferences: ColoredConference[] = []
    let cursor: PageCursor | null = null
    for (let read = 0; read < MAX_PAGES; read += 1) {
      const query = new URLSearchParams({ ...cursor, page_size: PAGE_ROWS })
      const path = `/api/video/conferences?${query}` as const
      const { data, links } = await request({ method: 'GET', path, schema: page, signal })
      conferences.push(...data)
      cursor = cursorOf(links.next)
      if (cursor === null) break
    }
    return { conferences, hasMore: cursor !== null }
  },
  staleTime: 0,
  refetchInterval: ({ state }) => retryInterval(state.error),
})
