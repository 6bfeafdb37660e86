import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { request } from '../client.ts'
import { conferenceKeys } from './conference-keys.ts'
import { PAGE_ROWS } from './conference-pages.ts'

const page = pageOf(
  z.object({
    id: z.string(),
    display_name: z.nullable(z.string()),
    join_from: z.nullable(z.string()),
  }),
)

const STALE_AFTER_MS = 60_000

/** The newest 100 conferences that open at or after an instant: enough to find a double. */
export function conferencesFrom(instant: string) {
  return queryOptions({
    queryKey: [...conferenceKeys.names, 'from', instant],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ starts_after: instant, page_size: PAGE_ROWS })
      const path = `/api/video/conferences?${query}` as const
      return (await request({ method: 'GET', path, schema: page, signal })).data
    },
    staleTime: STALE_AFTER_MS,
    // A remark that cannot be made is left out.
    refetchInterval: false,
  })
}
