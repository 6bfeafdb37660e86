import { queryOptions } from '@tanstack/react-query'
import { templateList } from '#contract/records/template.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'

/** All templates of the space, by name, for `useQuery`. Others change them too, so they are read again. */
export const templates = queryOptions({
  queryKey: ['templates', 'list'],
  queryFn: async ({ signal }) => {
    const path = '/api/templates'
    return (await request({ method: 'GET', path, schema: templateList, signal })).data
  },
  staleTime: 5_000,
  refetchInterval: ({ state }) => retryInterval(state.error),
})
