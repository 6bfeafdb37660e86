import { failureWords, leavesUnknown } from '#api/failure.ts'
import { Button } from '#ui/button.tsx'
import { FailureNotice } from '#ui/failure-notice.tsx'
import { ActionBar } from '../action-bar.tsx'
import { WrongCount } from '../wrong-count.tsx'
import type { SaveFailure } from './use-save.ts'

type Props = {
  changes: number
  isPending: boolean
  failed: SaveFailure | null
  onDiscard: () => void
}

/** The end of the form, always in view: Save, where there is something to save, and what came of it. */
export function EditActions({ changes, isPending, failed, onDiscard }: Props) {
  return (
    <ActionBar news={failed && failed.failure.kind !== 'refused' && <Failed {...failed} />}>
      <Button
        look="primary"
        type="submit"
        busy={isPending}
        disabled={changes === 0 && !isPending}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {isPending ? 'Saving changes…' : 'Save changes'}
      </Button>
      <Button look="quiet" onClick={onDiscard} disabled={changes === 0 || isPending}>
        Discard changes
      </Button>
      <p role="status" className="text-quiet tabular-nums">
        {changes === 0 ? 'Nothing changed' : changes === 1 ? '1 change' : `${changes} changes`}
      </p>
      <WrongCount />
    </ActionBar>
  )
}

function Failed({ failure, doing }: SaveFailure) {
  if (failure.kind === 'rejected' && failure.status === 404)
    return (
      <FailureNotice
        title="This conference was deleted meanwhile"
        detail="There is nothing left to change. What you typed stays here for you to copy."
        requestId={failure.requestId}
      />
    )
  const { title, detail, requestId } = failureWords(failure, doing)
  const mayBeSaved = doing === 'update' && leavesUnknown(failure)
  return (
    <FailureNotice
      title={mayBeSaved ? title : `The changes are not saved. ${title}`}
      detail={detail}
      requestId={requestId}
    />
  )
}
