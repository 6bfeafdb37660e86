import { queryOptions } from '@tanstack/react-query'
import { MAX_TOKEN_READ_IDS, tokenReadList } from '#contract/rooms/token-read.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'

const REFRESH_INTERVAL_MS = 15_000

/**
 * @param ids of conferences; of more than can be asked for at once, the first ones count
 * @returns options for `useQuery`: those of them whose join tokens were read through Greenroom
 */
export function conferencesHandedOut(ids: readonly string[]) {
  const asked = ids.slice(0, MAX_TOKEN_READ_IDS)
  return queryOptions({
    queryKey: ['token reads', asked],
    queryFn: async ({ signal }): Promise<readonly string[]> => {
      if (asked.length === 0) return []
      const path = `/api/token-reads?conference_ids=${asked.join(',')}` as const
      const { data } = await request({ method: 'GET', path, schema: tokenReadList, signal })
      return data.map(({ conference_id }) => conference_id)
    },
    refetchInterval: ({ state: { error } }) => retryInterval(error) || REFRESH_INTERVAL_MS,
    staleTime: 0,
  })
}
