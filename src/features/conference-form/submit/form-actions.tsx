import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { Button } from '#ui/button.tsx'
import { type FormTask, formText } from '../form-task.ts'
import { useChanges } from '../review/use-changes.ts'
import type { Baseline } from '../values/baseline.ts'
import { ActionBar } from './action-bar.tsx'
import { NoSender } from './sending/no-sender.tsx'
import type { Submission } from './use-submission.ts'

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
  const isHydrated = useHydrated()
  const isPending = isHydrated && submission.isPending
  const { parts, sender, noSender } = submission
  const words = formText[call]
  const changes = useChanges(baseline)?.changed.length
  const isUnchanged = changes === 0
  return (
    <ActionBar
      news={parts ? <parts.Sender {...sender} /> : isHydrated && <NoSender {...noSender} />}
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
      {parts && <parts.ErrorCount />}
    </ActionBar>
  )
}

function changesText(count: number): string {
  if (count === 0) return 'Nothing changed'
  return count === 1 ? '1 change' : `${count} changes`
}
