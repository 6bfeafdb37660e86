import { queryOptions } from '@tanstack/react-query'
import { type BrandKitUse, brandKitUseLimit, brandKitUsePage } from '#contract/records/brand-kit.ts'
import { request } from '../client.ts'
import { retryInterval } from '../recovery.ts'

/** @returns options for `useQuery`: every conference that was made or changed with a kit */
export function brandKitUses(id: string) {
  return queryOptions({
    queryKey: ['brand-kits', 'uses', id] as const,
    queryFn: async ({ signal }) => {
      const uses: BrandKitUse[] = []
      let cursor: string | null = null
      do {
        const query = new URLSearchParams({
          limit: String(brandKitUseLimit.max),
          ...(cursor !== null && { cursor }),
        })
        const path = `/api/brand-kits/${encodeURIComponent(id)}/uses?${query}` as const
        const page = await request({ method: 'GET', path, schema: brandKitUsePage, signal })
        uses.push(...page.data)
        cursor = page.next
      } while (cursor !== null)
      return uses
    },
    staleTime: 0,
    refetchInterval: ({ state }) => retryInterval(state.error),
  })
}
