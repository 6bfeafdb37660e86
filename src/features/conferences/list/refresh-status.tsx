import { RefreshCw } from 'lucide-react'
import { formatClock } from '#schedule/format.ts'
import { classNames } from '#ui/class-names.ts'

type Props = {
  /** Whose clock the time is. */
  zone: string
  query: {
    isFetching: boolean
    isFetchingNextPage: boolean
    dataUpdatedAt: number
    refetch: () => unknown
  }
}

/** When the list was last read, and a way to read it now. */
export function RefreshStatus({ query, zone }: Props) {
  const { isFetching, isFetchingNextPage, dataUpdatedAt, refetch } = query
  if (dataUpdatedAt === 0) return null
  return (
    <button
      type="button"
      onClick={() => void refetch()}
      className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-quiet text-xs tabular-nums hover:bg-hover hover:text-ink"
    >
      <RefreshCw
        aria-hidden
        className={classNames('size-3.5', isFetching && !isFetchingNextPage && 'animate-spin')}
      />
      <span className="sr-only">Refresh.</span> As of{' '}
      {formatClock(dataUpdatedAt - (dataUpdatedAt % 60_000), zone)}
    </button>
  )
}
