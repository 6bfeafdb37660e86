import { useFormState } from 'react-hook-form'
import { type Failure, failureWords } from '#api/failure.ts'
import { Button } from '#ui/button.tsx'
import { FailureNotice } from '#ui/failure-notice.tsx'
import type { FormValues } from './form-values.ts'
import { type Progress, SubmissionProgress } from './submission-progress.tsx'

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
  const words = failure && failure.kind !== 'refused' ? failureWords(failure, 'change') : null
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-5 space-y-3 border-line border-t bg-canvas/95 px-4 py-3 backdrop-blur sm:-mx-6 sm:px-6">
      {progress && <SubmissionProgress {...progress} />}
      {words && (
        <FailureNotice title={words.title} detail={words.detail} requestId={words.requestId} />
      )}
      <div className="flex flex-wrap items-center gap-2">
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
      </div>
    </div>
  )
}

/** How many fields are wrong, once Create was pressed: the summary may be out of view. */
function WrongCount() {
  const { errors, isSubmitted } = useFormState<FormValues>()
  const count = Object.keys(errors).filter((key) => key !== 'root').length
  if (!isSubmitted || count === 0) return null
  return (
    <span className="ms-auto text-danger">
      {count === 1 ? 'One field to correct' : `${count} fields to correct`}
    </span>
  )
}
