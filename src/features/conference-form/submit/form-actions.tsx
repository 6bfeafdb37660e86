import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { Button } from '#ui/button.tsx'
import { type FormTask, formText } from '../form-task.ts'
import { useChanges } from '../review/use-changes.ts'
import type { Baseline } from '../values/baseline.ts'
import { ActionBar } from './action-bar.tsx'
import { ErrorCount } from './error-count.tsx'
import { SubmissionProgress } from './submission-progress.tsx'
import { SubmitError } from './submit-error.tsx'
import type { Submission } from './use-submission.ts'

const notSubmitted = { isPending: false, failed: null, progress: null }

type Props = {
  call: FormTask['call']
  baseline: Baseline
  submission: Submission
  onReset: () => void
  /** There while the form that was reset can be had back. */
  onUndo: (() => void) | null
}

/** The end of the form, always in view: submit, reset, and the last outcome. */
export function FormActions({ call, baseline, submission, onReset, onUndo }: Props) {
  // What was rendered in advance knows of no earlier visit's press.
  const { isPending, failed, progress } = useHydrated() ? submission : notSubmitted
  const words = formText[call]
  const changes = useChanges(baseline)?.changed.length
  const isUnchanged = changes === 0
  return (
    <ActionBar
      news={
        <>
          {progress && <SubmissionProgress {...progress} />}
          {failed && failed.failure.kind !== 'invalid_fields' && <SubmitError {...failed} />}
        </>
      }
    >
      <Button
        variant="primary"
        type="submit"
        busy={isPending}
        disabled={isUnchanged && !isPending}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {isPending ? words.submitting : words.submit}
      </Button>
      <Button variant="quiet" onClick={onReset} disabled={isUnchanged || isPending}>
        {words.reset}
      </Button>
      <div role="status" className="flex min-w-0 items-center gap-2 text-quiet tabular-nums">
        {onUndo && (
          <>
            <span>{words.wasReset}</span>
            <Button
              variant="quiet"
              className="text-accent underline underline-offset-2"
              onClick={onUndo}
            >
              Undo
            </Button>
          </>
        )}
        {changes !== undefined && !onUndo && <span>{changesText(changes)}</span>}
      </div>
      <ErrorCount />
    </ActionBar>
  )
}

function changesText(count: number): string {
  if (count === 0) return 'Nothing changed'
  return count === 1 ? '1 change' : `${count} changes`
}
