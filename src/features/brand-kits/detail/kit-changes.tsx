import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { brandKitVersions, setBrandKit, updateBrandKit } from '#api/records/brand-kits.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { RecordHistory } from '#schedule/history/record-history.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { differingParts, type KitContent, partLabel, valuesOfKit } from '../kit-values.ts'
import { PartValue } from '../part-value.tsx'

/** What was changed of a kit, when and by whom, and the way back to each version. */
export default function KitChanges({ kit }: { kit: BrandKit }) {
  const client = useQueryClient()
  const query = useInfiniteQuery(brandKitVersions(kit))
  const error = useErrorUntilData(query)
  return (
    <RecordHistory
      one="brand kit"
      current={valuesOfKit(kit)}
      versions={query.data?.pages.flatMap(({ data }) => data)}
      failure={
        error && (
          <RequestError
            what="The history could not be loaded."
            error={error}
            isFetching={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        )
      }
      onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
      isReadingMore={query.isFetchingNextPage}
      differencesOf={differencesOf}
      onRestore={async (version) => {
        try {
          setBrandKit(client, await updateBrandKit(kit, valuesOfKit(version)))
        } catch (failure) {
          // What would be restored over is then the kit as it is now.
          void client.invalidateQueries({ queryKey: brandKits.queryKey })
          throw failure
        }
      }}
    />
  )
}

function differencesOf(from: KitContent, to: KitContent) {
  const [before, after] = [valuesOfKit(from), valuesOfKit(to)]
  return differingParts(before, after).map((part) => ({
    key: part,
    label: partLabel(part),
    before: <PartValue part={part} values={before} />,
    after: <PartValue part={part} values={after} />,
  }))
}
