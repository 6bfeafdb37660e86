import { type Failure, failureWords } from '#api/failure.ts'
import { Button } from '#ui/button.tsx'
import { FailureNotice } from '#ui/failure-notice.tsx'
import { ActionBar } from './action-bar.tsx'
import { type Progress, SubmissionProgress } from './submission-progress.tsx'
import { WrongCount } from './wrong-count.tsx'

type Props = {
  isPending: boolean
  failure: Failure | null
  /** How far a press of Create is, as long as nobody knows what came of it. */
  progress: Progress | null
  onStartOver: () => void
  /** There while the form that was emptied can be had back. */
  onUndo: (() => void) | null
}

/** The end of the form, always in view: Create, Start over, and what came of the last press. */
export function FormActions({ isPending, failure, progress, onStartOver, onUndo }: Props) {
  const words = failure && failure.kind !== 'refused' ? failureWords(failure, 'create') : null
  return (
    <ActionBar
      news={
        <>
          {progress && <SubmissionProgress {...progress} />}
          {words && (
            <FailureNotice title={words.title} detail={words.detail} requestId={words.requestId} />
          )}
        </>
      }
    >
      <Button
        look="primary"
        type="submit"
        busy={isPending}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {isPending ? 'Creating conference…' : 'Create conference'}
      </Button>
      <Button look="quiet" onClick={onStartOver} disabled={isPending}>
        Start over
      </Button>
      <div role="status" className="flex min-w-0 items-center gap-2 text-quiet">
        {onUndo && (
          <>
            Form emptied.
            <Button
              look="quiet"
              className="text-accent underline underline-offset-2"
              onClick={onUndo}
            >
              Undo
            </Button>
          </>
        )}
      </div>
      <WrongCount />
    </ActionBar>
  )
}
