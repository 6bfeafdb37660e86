import { failureWords, RequestFailed } from '#api/failure.ts'
import { Button } from '#ui/button.tsx'
import { FailureNotice } from '#ui/failure-notice.tsx'

type Props = {
  loaded: number
  hasMore: boolean
  /** Rows stand as SignalWire gives them, so that more come by scrolling. */
  followsList: boolean
  loadingAll: boolean
  error: Error | null
  onLoadAll: () => void
  onRetry: () => void
}

/** The end of what is loaded, which is not always the end of the list. */
export function ListFooter(props: Props) {
  const { loaded, hasMore, followsList, loadingAll, error, onLoadAll, onRetry } = props
  if (error) {
    if (!(error instanceof RequestFailed)) throw error
    const { title, detail, requestId } = failureWords(error.failure, 'read')
    return (
      <div className="mt-4">
        <FailureNotice
          title={`The list could not be read further. ${title}`}
          detail={`What is shown is as it was last read. ${detail}`}
          requestId={requestId}
          actions={<Button onClick={onRetry}>Try again</Button>}
        />
      </div>
    )
  }
  if (!hasMore) return null
  if (followsList) return <p className="py-6 text-center text-quiet">Loading more…</p>
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 py-6 text-quiet">
      <span>Only the {loaded.toLocaleString('en')} newest were looked through.</span>
      <Button busy={loadingAll} onClick={onLoadAll}>
        {loadingAll ? 'Loading the rest' : 'Load the rest'}
      </Button>
    </div>
  )
}
