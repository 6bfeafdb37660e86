import { queryOptions } from '@tanstack/react-query'
import { status } from '#contract/status.ts'
import { request } from './client.ts'
import { statusKey } from './known-client.ts'

/** Which account Greenroom acts on. Asked again when the page comes back into view. */
export const serverStatus = queryOptions({
  queryKey: statusKey,
  queryFn: ({ signal }) => request({ method: 'GET', path: '/api/status', schema: status, signal }),
  staleTime: 60_000,
  retry: 2,
  // A server that comes back is noticed without a click.
  refetchInterval: ({ state }) => (state.status === 'error' ? 5_000 : false),
})
