import { Download } from 'lucide-react'
import { submissionCsvUrl } from '#api/submissions.ts'
import { submissionStates } from '#contract/submission.ts'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/control-style.ts'
import { DayInput } from '#ui/date-time/day-input.tsx'
import { Field } from '#ui/field.tsx'
import { isComposing } from '#ui/is-composing.ts'
import { SelectField } from '#ui/select-field.tsx'
import { type ActivityView, filtersOf } from './activity-view.ts'
import { stateLabels } from './submission-text.ts'

type Props = {
  view: ActivityView
  /** Operators that occur, to choose from. */
  operators: readonly string[]
  /** Nothing is left to take along. */
  isEmpty: boolean
  onChange: (change: Partial<ActivityView>) => void
  /** A text was left, or Enter pressed in it. */
  onTyped: () => void
}

const stateOptions = [
  { value: '', label: 'Any' },
  ...submissionStates.map((state) => ({ value: state, label: stateLabels[state] })),
]

/** What narrows the list down, and the way to take what is left along as a table. */
export function ActivityFilters({ view, operators, isEmpty, onChange, onTyped }: Props) {
  const input = (name: 'q' | 'operator', label: string, type: string) => (
    <Field id={`activity-${name}`} label={label}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={view[name]}
          list={name === 'operator' ? 'activity-operators' : undefined}
          autoComplete="off"
          onChange={(event) => onChange({ [name]: event.target.value })}
          onBlur={onTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) onTyped()
          }}
          className={classNames(controlStyle, 'h-9')}
        />
      )}
    </Field>
  )
  const dayInput = (name: 'from' | 'to', label: string) => (
    <Field id={`activity-${name}`} label={label}>
      {(control) => (
        <DayInput
          {...control}
          value={view[name]}
          onDay={(day) => onChange({ [name]: day })}
          className={classNames(controlStyle, 'h-9')}
        />
      )}
    </Field>
  )
  return (
    <search
      aria-label="Filters"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,2fr)_repeat(4,minmax(0,1fr))_auto]"
    >
      <div className="max-md:col-span-2">{input('q', 'Search', 'search')}</div>
      <SelectField
        id="activity-state"
        label="Outcome"
        value={view.state}
        options={stateOptions}
        onChange={(event) =>
          onChange({ state: submissionStates.find((state) => state === event.target.value) ?? '' })
        }
      />
      {input('operator', 'Operator', 'text')}
      <datalist id="activity-operators">
        {operators.map((operator) => (
          <option key={operator} value={operator} />
        ))}
      </datalist>
      {dayInput('from', 'From')}
      {dayInput('to', 'To')}
      {!isEmpty && (
        <a
          href={submissionCsvUrl(filtersOf(view))}
          download
          className="inline-flex h-9 items-center justify-center gap-2 whitespace-nowrap rounded-md border border-strong bg-surface px-3.5 font-medium text-sm transition-colors hover:bg-hover max-md:col-span-2"
        >
          <Download aria-hidden className="size-4" />
          Download CSV
        </a>
      )}
    </search>
  )
}
