import { QueryClient } from '@tanstack/react-query'
import { retryInterval } from '#api/recovery.ts'

/**
 * What was read, for all pages. The server retries upstream calls itself, so a failed query is retried
 * only after a while and a mutation never. `networkMode` is `always` since the server may be on this
 * machine while the browser believes it is offline.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: 10_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      refetchInterval: ({ state }) => retryInterval(state.error),
    },
    mutations: { networkMode: 'always' },
  },
})
