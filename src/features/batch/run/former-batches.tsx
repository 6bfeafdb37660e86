import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useErrorUntilData } from '#api/recovery.ts'
import { batchList } from '#api/submissions/batches.ts'
import { Time } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { BatchBadge } from './batch-badge.tsx'
import { batchTitle, countsText, hasTitle } from './batch-text.ts'

/** All batches of this Greenroom, newest first. */
export function FormerBatches({ batchAddress }: { batchAddress: (id: string) => string }) {
  const list = useInfiniteQuery(batchList)
  const error = useErrorUntilData(list)
  const batches = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <section aria-labelledby="former-batches" className="mt-8">
      <h2 id="former-batches" className="font-semibold text-base">
        Batches
      </h2>
      <div className="mt-3">
        {list.isPending && !error && <Skeleton label="Loading the batches" className="h-24" />}
        {error && (
          <RequestError
            what="The batches could not be loaded."
            error={error}
            isFetching={list.isFetching}
            onRetry={() => void list.refetch()}
          />
        )}
        {list.data && batches.length === 0 && (
          <p className="text-quiet">What you create, change or delete many at once appears here.</p>
        )}
        {batches.length > 0 && (
          <ul className="rounded-lg border border-line bg-surface">
            {batches.map((batch) => (
              <li
                key={batch.id}
                className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-3 last:border-b-0 hover:bg-hover"
              >
                <Link
                  href={batchAddress(batch.id)}
                  dir="auto"
                  translate={hasTitle(batch) ? 'no' : undefined}
                  className="min-w-0 flex-1 basis-60 truncate text-left font-medium after:absolute after:inset-0"
                >
                  {batchTitle(batch)}
                </Link>
                <BatchBadge batch={batch} />
                <span className="w-full text-quiet text-xs sm:w-auto sm:basis-72 sm:text-end">
                  <Time value={batch.createdAt} />
                  {batch.operator !== null && (
                    <>
                      {' · '}
                      <span translate="no">{batch.operator}</span>
                    </>
                  )}
                  {' · '}
                  <span>{countsText(batch)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <div className="mt-4 text-center">
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Show older batches
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}
