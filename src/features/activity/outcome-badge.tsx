import type { SubmissionState } from '#contract/submission.ts'
import { classNames } from '#ui/class-names.ts'
import { stateLabels } from './submission-text.ts'

const tones: Record<SubmissionState, { text: string; dot: string }> = {
  sending: { text: 'text-ink', dot: 'animate-pulse border-2 border-strong' },
  finding_out: { text: 'text-warning', dot: 'drawn-dot animate-pulse bg-warning' },
  done: { text: 'text-success', dot: 'drawn-dot bg-success' },
  refused: { text: 'text-danger', dot: 'drawn-dot bg-danger' },
  failed: { text: 'text-quiet', dot: 'drawn-dot bg-strong' },
}

/** A submission’s outcome: a word and a dot. */
export function OutcomeBadge({ state }: { state: SubmissionState }) {
  const { text, dot } = tones[state]
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden className={classNames('size-2 shrink-0 rounded-full', dot)} />
      <span className={classNames('font-medium', text)}>{stateLabels[state]}</span>
    </span>
  )
}
