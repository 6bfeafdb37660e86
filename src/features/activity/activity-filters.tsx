import { Download } from 'lucide-react'
import type { RefObject } from 'react'
import { submissionCsvUrl } from '#api/submissions/submission-list.ts'
import { submissionStates } from '#contract/submission.ts'
import { classNames } from '#ui/class-names.ts'
import { DayField } from '#ui/date-time/day-field.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { FilterBar } from '#ui/filters/filter-bar.tsx'
import { SearchField } from '#ui/filters/search-field.tsx'
import { type Option, SelectFilter } from '#ui/filters/select-filter.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
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
  searchRef: RefObject<HTMLInputElement | null>
  /** The search was left downwards, into the rows. */
  onDown: () => void
}

const stateOptions: readonly Option<ActivityView['state']>[] = [
  ['', 'Any outcome'],
  ...submissionStates.map((state) => [state, stateLabels[state]] as const),
]

/** What narrows the list down, and the way to take what is left along as a table. */
export function ActivityFilters(props: Props) {
  const { view, operators, isEmpty, onChange, onTyped, searchRef, onDown } = props
  const filters = [view.state, view.operator, view.from, view.to]
  return (
    <FilterBar
      active={filters.filter((value) => value !== '').length}
      search={
        <SearchField
          ref={searchRef}
          value={view.q}
          onChange={(q) => onChange({ q })}
          onDown={onDown}
          onEnter={onTyped}
          onLeave={onTyped}
        />
      }
      end={
        !isEmpty && (
          <a
            href={submissionCsvUrl(filtersOf(view))}
            download
            className="ms-auto inline-flex h-9 items-center justify-center gap-2 whitespace-nowrap rounded-md border border-strong bg-surface px-3.5 font-medium text-sm transition-colors hover:bg-hover max-sm:w-full"
          >
            <Download aria-hidden className="size-4" />
            Download CSV
          </a>
        )
      }
    >
      <SelectFilter
        label="Outcome"
        value={view.state}
        usual=""
        options={stateOptions}
        onChange={(state) => onChange({ state })}
      />
      <div className="w-40 max-sm:grow">
        <input
          type="text"
          aria-label="Operator"
          placeholder="Any operator"
          value={view.operator}
          list="activity-operators"
          autoComplete="off"
          onChange={(event) => onChange({ operator: event.target.value })}
          onBlur={onTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) onTyped()
          }}
          className={classNames(
            controlStyle,
            'h-9',
            view.operator !== '' && 'border-accent bg-accent-soft font-medium',
          )}
        />
      </div>
      <datalist id="activity-operators">
        {operators.map((operator) => (
          <option key={operator} value={operator} />
        ))}
      </datalist>
      <DayField
        label="From"
        value={view.from}
        isMarked={view.from !== ''}
        className="w-52 max-sm:grow"
        onDay={(from) => onChange({ from })}
      />
      <DayField
        label="To"
        value={view.to}
        isMarked={view.to !== ''}
        className="w-52 max-sm:grow"
        onDay={(to) => onChange({ to })}
      />
    </FilterBar>
  )
}
