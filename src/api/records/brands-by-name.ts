import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { epochMs } from '#contract/date-time.ts'
import { parallelLimit } from '#lib/parallel-limit.ts'
import { retryInterval } from '../recovery.ts'
import { brandKits } from './brand-kit-list.ts'
import { brandKitUses } from './brand-kit-uses.ts'

const limitUses = parallelLimit(4)

/**
 * The brand kit that each conference was last made or changed with, by the conference's name.
 *
 * @returns options for `useQuery`
 */
export function brandsByName(client: QueryClient) {
  return queryOptions({
    queryKey: ['brand-kits', 'by conference name'],
    queryFn: async () => {
      const kits = await client.fetchQuery(brandKits)
      const uses = await Promise.all(
        kits.map(async ({ id, name: kit }) =>
          (await limitUses(() => client.fetchQuery(brandKitUses(id)))).map((use) => ({
            ...use,
            kit,
          })),
        ),
      )
      const inOrder = uses.flat().toSorted((a, b) => epochMs(a.at) - epochMs(b.at))
      return new Map(inOrder.flatMap(({ name, kit }) => (name === null ? [] : [[name, kit]])))
    },
    staleTime: 60_000,
    // A map is replaced as a whole.
    structuralSharing: false,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}
