import { describeFailure, isOutcomeUnknown } from '#api/failure.ts'
import { FailureNotice } from '#ui/failure-notice.tsx'
import type { SubmitFailure } from './submit-failure.ts'

/** Says why nothing was created or saved, or that it may have been. */
export function SubmitFailed({ failure, operation }: SubmitFailure) {
  const words = describeFailure(failure, operation)
  if (operation === 'create') return <FailureNotice {...noticeOf(words)} />
  if (failure.kind === 'rejected' && failure.status === 404)
    return (
      <FailureNotice
        title="This conference was deleted meanwhile"
        detail="There is nothing left to change. What you typed stays here for you to copy."
        requestId={failure.requestId}
      />
    )
  // It is looked at once more before it is replaced: that already failed, so nothing was sent.
  if (failure.kind === 'no_response' && operation === 'read')
    return (
      <FailureNotice
        title="Nothing was saved: Greenroom did not answer"
        detail="Your changes are still here. Check that you are online and that the Greenroom server is running, then press Save changes again."
        requestId={null}
      />
    )
  const mayBeSaved = operation === 'update' && isOutcomeUnknown(failure)
  const title = mayBeSaved ? words.title : `The changes are not saved. ${words.title}`
  return <FailureNotice {...noticeOf(words)} title={title} />
}

function noticeOf({ title, detail, requestId }: ReturnType<typeof describeFailure>) {
  return { title, detail, requestId }
}
