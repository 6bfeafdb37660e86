import { RequestFailed } from '#api/failure.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { rowErrors, rowErrorText } from '../run/row-errors.ts'

/** Why the changes could not be started, and whether anything was changed. */
export function StartFailed(props: { error: Error; isPending: boolean; onRetry: () => void }) {
  const { error, isPending, onRetry } = props
  if (error instanceof RequestFailed && error.failure.kind === 'invalid_fields')
    return (
      <Notice tone="danger" role="alert" title="Nothing was changed: this was not accepted">
        <ul className="space-y-1">
          {rowErrors(error.failure.errors).map((each) => (
            <li key={rowErrorText(each)}>{rowErrorText(each)}</li>
          ))}
        </ul>
      </Notice>
    )
  return (
    <RequestError
      what="The changes could not be started."
      lead="Starting them again is safe: what was taken in already is not taken in twice."
      operation="update"
      error={error}
      onRetry={onRetry}
      isFetching={isPending}
    />
  )
}
