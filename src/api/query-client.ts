import { QueryClient } from '@tanstack/react-query'
import { knownClient } from './known-client.ts'
import { retryInterval } from './recovery.ts'

/** How long what was read is taken for new, and so is that it could not be read, in milliseconds. */
const FRESH_MS = 10_000

/**
 * What was read, for all pages. The server retries upstream calls itself, so a failed query is retried
 * only after a while and a mutation never. `networkMode` is `always` since the server may be on this
 * machine while the browser believes it is offline.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > FRESH_MS,
      staleTime: FRESH_MS,
      networkMode: 'always',
      refetchOnReconnect: true,
      refetchInterval: ({ state }) => retryInterval(state.error),
    },
    mutations: { networkMode: 'always' },
  },
})

knownClient.set(queryClient)
