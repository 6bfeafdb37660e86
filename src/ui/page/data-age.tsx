import { RefreshCw, TriangleAlert } from 'lucide-react'
import { staleReason } from '#api/stale-reason.ts'
import { useSecond } from '#lib/browser/use-second.ts'
import { classNames } from '../class-names.ts'

type Props = {
  query: {
    error: Error | null
    isFetching: boolean
    dataUpdatedAt: number
    refetch: () => unknown
  }
}

/** How old what is shown is, whether it could be read again, and a way to read it now. */
export function DataAge({ query: { error, isFetching, dataUpdatedAt, refetch } }: Props) {
  if (dataUpdatedAt === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        onClick={() => void refetch()}
        className="-ms-2 inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-quiet text-xs tabular-nums hover:bg-hover hover:text-ink"
      >
        <RefreshCw aria-hidden className={classNames('size-3.5', isFetching && 'animate-spin')} />
        <span className="sr-only">Refresh.</span>
        <Age since={dataUpdatedAt} />
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

/** By itself, so that the seconds render nothing else again. */
function Age({ since }: { since: number }) {
  const seconds = Math.max(0, Math.floor((useSecond() - since) / 1000))
  if (seconds === 0) return <span>Updated now</span>
  const age = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60).toLocaleString('en')} min`
  return <span>{`Updated ${age} ago`}</span>
}
