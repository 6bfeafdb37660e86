import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'

type Props = {
  loaded: number
  hasMore: boolean
  /** Rows are in SignalWire’s order, so that scrolling loads more. */
  followsList: boolean
  loadingAll: boolean
  /** Why the next rows could not be read. */
  error: Error | null
  onLoadAll: () => void
  onRetry: () => void
}

/** The end of what is loaded, which is not always the end of the list. */
export function ListFooter(props: Props) {
  const { loaded, hasMore, followsList, loadingAll, error, onLoadAll, onRetry } = props
  if (error)
    return (
      <div className="mt-4">
        <RequestError
          what="More conferences could not be loaded."
          lead="The rows shown are from the last update."
          error={error}
          onRetry={onRetry}
        />
      </div>
    )
  if (!hasMore) return null
  if (followsList) return <p className="py-6 text-center text-quiet">Loading more…</p>
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 py-6 text-quiet">
      <span>{`Only the newest ${loaded.toLocaleString('en')} were searched.`}</span>
      <Button busy={loadingAll} onClick={onLoadAll}>
        {loadingAll ? 'Loading the rest' : 'Load the rest'}
      </Button>
    </div>
  )
}
