import { QueryClient } from '@tanstack/react-query'
import { retryInterval } from '#api/recovery.ts'

/**
 * @returns the cache of what was read. The server retries by itself and knows best when, so a
 * reading that failed is only tried again after a while; a change is never repeated, and goes out even when the browser thinks it is offline, because the server
 * may be on this machine.
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
