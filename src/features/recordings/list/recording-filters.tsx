import type { RefObject } from 'react'
import { recordingStatuses } from '#contract/rooms/recording.ts'
import { DayField } from '#ui/date-time/day-field.tsx'
import { FilterBar } from '#ui/filters/filter-bar.tsx'
import { SearchField } from '#ui/filters/search-field.tsx'
import { type Option, SelectFilter } from '#ui/filters/select-filter.tsx'
import { stateLabels } from '../recording-text.ts'
import { type RecordingsView, type Sort, sortedBy, sorts } from './recordings-view.ts'
import { sortLabels } from './sort-labels.ts'

type Props = {
  view: RecordingsView
  onChange: (change: Partial<RecordingsView>) => void
  /** The search was left, or Enter pressed in it. */
  onTyped: () => void
  searchRef: RefObject<HTMLInputElement | null>
  /** The search was left downwards, into the rows. */
  onDown: () => void
}

const stateOptions: readonly Option<RecordingsView['state']>[] = [
  ['all', 'Any state'],
  ...recordingStatuses.map((status) => [status, stateLabels[status]] as const),
]
const sortOptions: readonly Option<Sort>[] = sorts.map((sort) => [
  sort,
  `By ${sortLabels[sort].toLowerCase()}`,
])

/** What narrows the recordings down. */
export function RecordingFilters({ view, onChange, onTyped, searchRef, onDown }: Props) {
  const active = [view.state !== 'all', view.from !== '', view.to !== '']
  return (
    <FilterBar
      active={active.filter(Boolean).length}
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
    >
      <SelectFilter
        label="State"
        value={view.state}
        usual="all"
        options={stateOptions}
        onChange={(state) => onChange({ state })}
      />
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
      {/* A narrow screen has no column to press. */}
      <div className="contents md:hidden">
        <SelectFilter
          label="Order"
          value={view.sort}
          usual="recorded"
          options={sortOptions}
          onChange={(sort) => onChange(sortedBy(view, sort))}
        />
      </div>
    </FilterBar>
  )
}
