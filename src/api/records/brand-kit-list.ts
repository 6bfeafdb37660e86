import { queryOptions } from '@tanstack/react-query'
import { brandKitList } from '#contract/records/brand-kit.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'

/** All kits of the space, by name, for `useQuery`. Others change them too, so they are read again. */
export const brandKits = queryOptions({
  queryKey: ['brand-kits', 'list'],
  queryFn: async ({ signal }) => {
    const path = '/api/brand-kits'
    return (await request({ method: 'GET', path, schema: brandKitList, signal })).data
  },
  staleTime: 5_000,
  refetchInterval: ({ state }) => retryInterval(state.error),
})
