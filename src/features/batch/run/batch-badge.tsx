import type { Batch, BatchRowState } from '#contract/batches/batch.ts'
import { classNames } from '#ui/class-names.ts'
import { batchStateLabels, rowStateLabels, unsuccessful } from './batch-text.ts'

type Tone = { text: string; dot: string }
const moving: Tone = { text: 'text-ink', dot: 'animate-pulse border-2 border-strong' }
const good: Tone = { text: 'text-success', dot: 'drawn-dot bg-success' }
const bad: Tone = { text: 'text-danger', dot: 'drawn-dot bg-danger' }
const doubtful: Tone = { text: 'text-warning', dot: 'drawn-dot bg-warning' }
const quiet: Tone = { text: 'text-quiet', dot: 'drawn-dot bg-strong' }

const rowTones: Readonly<Record<BatchRowState, Tone>> = {
  waiting: { text: 'text-quiet', dot: 'border-2 border-strong' },
  sending: moving,
  finding_out: { text: 'text-warning', dot: 'drawn-dot animate-pulse bg-warning' },
  done: good,
  refused: bad,
  failed: bad,
  conflict: doubtful,
  stopped: quiet,
}

/** How far a row is: a word and a dot. */
export function RowBadge({ state }: { state: BatchRowState }) {
  return <Badge tone={rowTones[state]} label={rowStateLabels[state]} />
}

/** How far a batch is: a word and a dot. */
export function BatchBadge({ batch }: { batch: Batch }) {
  const { state } = batch
  if (state === 'running') return <Badge tone={moving} label={batchStateLabels.running} />
  if (state !== 'finished') return <Badge tone={doubtful} label={batchStateLabels[state]} />
  const wrong = unsuccessful(batch)
  if (wrong === 0) return <Badge tone={good} label="Done" />
  return <Badge tone={bad} label={`${wrong.toLocaleString('en')} not done`} />
}

function Badge({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden className={classNames('size-2 shrink-0 rounded-full', tone.dot)} />
      <span className={classNames('font-medium', tone.text)}>{label}</span>
    </span>
  )
}
