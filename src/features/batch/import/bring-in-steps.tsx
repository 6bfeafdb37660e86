import { batchLimits } from '#contract/batches/batch.ts'
import { Button } from '#ui/button.tsx'
import type { Row } from '../check/row.ts'
import { MatchStep } from '../columns/match-step.tsx'
import type { Column } from '../columns/rows-of-table.ts'
import { SeriesForm } from '../series/series-form.tsx'
import { BringIn } from './bring-in.tsx'
import type { Source } from './source.ts'

/** How far bringing rows in is. */
export type BringInStep =
  | Readonly<{ kind: 'start' | 'series' }>
  | Readonly<{ kind: 'match'; source: Source; key: number }>

type Props = {
  step: BringInStep
  onStep: (step: BringInStep) => void
  /** How many rows are filled in already. */
  filled: number
  /** `2027-04-03`. */
  today: string
  onTable: (
    source: Source,
    table: readonly (readonly string[])[],
    columns: readonly Column[],
  ) => void
  onSeries: (rows: readonly Row['cells'][]) => void
  onBlank: () => void
  /** Goes back to the rows; undefined where there are none. */
  onBack: (() => void) | undefined
}

/** Brings rows in, step by step. */
export function BringInSteps(props: Props) {
  const { step, onStep, filled, today, onTable, onSeries, onBlank, onBack } = props
  const places = batchLimits.rows - filled
  const toStart = () => onStep({ kind: 'start' })
  if (step.kind === 'match')
    return (
      <MatchStep
        key={step.key}
        source={step.source}
        places={places}
        onSource={(source) => onStep({ ...step, source })}
        onDone={(table, columns) => onTable(step.source, table, columns)}
        onCancel={toStart}
      />
    )
  if (step.kind === 'series')
    return <SeriesForm today={today} places={places} onRows={onSeries} onCancel={toStart} />
  return (
    <>
      <BringIn
        places={places}
        onSource={(source) => onStep({ kind: 'match', source, key: Date.now() })}
        onSeries={() => onStep({ kind: 'series' })}
        onBlank={onBlank}
      />
      {onBack && (
        <div className="mt-3">
          <Button onClick={onBack}>Back to the rows</Button>
        </div>
      )}
    </>
  )
}
