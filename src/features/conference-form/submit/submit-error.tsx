import { isOutcomeUnknown } from '#api/failure.ts'
import { FailureNotice } from '#ui/notices/failure-notice.tsx'
import { RequestFailure } from '#ui/notices/request-error.tsx'
import type { SubmitFailure } from './submit-failure.ts'

/** Says why nothing was created or saved, or that it may have been. */
export function SubmitError({ failed }: { failed: SubmitFailure | null }) {
  // What is wrong with fields is said at the fields, and above them.
  if (!failed || failed.failure.kind === 'invalid_fields') return null
  const { failure, operation } = failed
  if (operation === 'create') return <RequestFailure failure={failure} operation={operation} />
  if (failure.kind === 'rejected' && failure.status === 404)
    return (
      <FailureNotice
        title="This conference was deleted"
        detail="There is nothing left to save. What you typed stays here so that you can copy it."
        requestId={failure.requestId}
      />
    )
  // A save reads the conference first; that failed, so nothing was sent.
  if (failure.kind === 'no_response' && operation === 'read')
    return (
      <FailureNotice
        title="Nothing was saved: Greenroom did not respond"
        detail="Your changes are still here. Check that you are online and that the Greenroom server is running, then press Save changes again."
        requestId={null}
      />
    )
  const mayBeSaved = operation === 'update' && isOutcomeUnknown(failure)
  return (
    <RequestFailure
      failure={failure}
      operation={operation}
      {...(mayBeSaved ? {} : { what: 'The changes are not saved.' })}
    />
  )
}
