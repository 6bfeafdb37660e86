import { QueryClient } from '@tanstack/react-query'
import { retryInterval } from '#api/recovery.ts'

/**
 * @returns the query cache. The server retries upstream calls itself, so a failed query is retried
 * only after a while and a mutation never. `networkMode` is `always` since the server may be on this
 * machine while the browser believes it is offline.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 10_000,
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchInterval: ({ state }) => retryInterval(state.error),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
