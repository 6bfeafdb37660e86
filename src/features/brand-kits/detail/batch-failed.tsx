import { RequestError } from '#ui/notices/request-error.tsx'

type Props = { error: Error | null; isPending: boolean; onRetry: () => void }

/** Why no batch could be started, and the way to try again. */
export function BatchFailed({ error, isPending, onRetry }: Props) {
  if (!error) return null
  return (
    <div className="mt-3">
      <RequestError
        what="The batch could not be started."
        lead="Starting it again is safe: a batch that was taken in already is not taken in twice."
        operation="update"
        error={error}
        isFetching={isPending}
        onRetry={onRetry}
      />
    </div>
  )
}
