import { RefreshCw, TriangleAlert } from 'lucide-react'
import { staleReason } from '#api/stale-reason.ts'
import { formatClock } from '#schedule/format.ts'
import { classNames } from '#ui/class-names.ts'

type Props = {
  /** Whose clock the time is. */
  zone: string
  query: {
    error: Error | null
    isFetching: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    dataUpdatedAt: number
    refetch: () => unknown
  }
}

/** When the list was last read, whether it could be read again, and a way to read it now. */
export function RefreshStatus({ query, zone }: Props) {
  const { isFetching, isFetchingNextPage, isFetchNextPageError, dataUpdatedAt, refetch } = query
  if (dataUpdatedAt === 0) return null
  const error = isFetchNextPageError ? null : query.error
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        onClick={() => void refetch()}
        className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-quiet text-xs tabular-nums hover:bg-hover hover:text-ink"
      >
        <RefreshCw
          aria-hidden
          className={classNames('size-3.5', isFetching && !isFetchingNextPage && 'animate-spin')}
        />
        <span className="sr-only">Refresh.</span>
        <span>{`As of ${formatClock(dataUpdatedAt - (dataUpdatedAt % 60_000), zone)}`}</span>
      </button>
      <p role="status" className="text-danger text-xs">
        {error && (
          <span className="inline-flex items-center gap-1.5">
            <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
            <span>{staleReason(error)}</span>
          </span>
        )}
      </p>
    </div>
  )
}
