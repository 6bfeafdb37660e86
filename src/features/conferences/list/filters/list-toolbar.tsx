import type { RefObject } from 'react'
import { DayField } from '#ui/date-time/day-field.tsx'
import { FilterBar } from '#ui/filters/filter-bar.tsx'
import { SearchField } from '#ui/filters/search-field.tsx'
import { SelectFilter } from '#ui/filters/select-filter.tsx'
import { type ListView, sortedBy } from '../list-view.ts'
import { qualityOptions, sizeOptions, sortOptions, stateOptions } from './filter-options.ts'

type Props = {
  view: ListView
  onChange: (view: ListView) => void
  searchRef: RefObject<HTMLInputElement | null>
  /** The search was left downwards, into the rows. */
  onDown: () => void
  /** Open the first match. */
  onEnter: () => void
  /** The focus has left the search. */
  onLeave: () => void
}

/** What is looked for, in which days, and in which order. */
export function ListToolbar({ view, onChange, searchRef, ...search }: Props) {
  const { state, quality, size, from, until } = view
  const active = [state, quality, size].filter((value) => value !== 'all')
  const days = [from, until].filter((value) => value !== '')
  return (
    <FilterBar
      active={active.length + days.length}
      search={
        <SearchField
          ref={searchRef}
          value={view.q}
          onChange={(q) => onChange({ ...view, q })}
          {...search}
        />
      }
    >
      <SelectFilter
        label="State"
        value={state}
        usual="all"
        options={stateOptions}
        onChange={(chosen) => onChange({ ...view, state: chosen })}
      />
      <SelectFilter
        label="Quality"
        value={quality}
        usual="all"
        options={qualityOptions}
        onChange={(chosen) => onChange({ ...view, quality: chosen })}
      />
      <SelectFilter
        label="Size"
        value={size}
        usual="all"
        options={sizeOptions}
        onChange={(chosen) => onChange({ ...view, size: chosen })}
      />
      <DayField
        label="Starts from"
        value={from}
        isMarked={from !== ''}
        className="w-60 max-sm:grow"
        onDay={(day) => onChange({ ...view, from: day })}
      />
      <DayField
        label="Ends by"
        value={until}
        isMarked={until !== ''}
        className="w-56 max-sm:grow"
        onDay={(day) => onChange({ ...view, until: day })}
      />
      {/* Where the table has its columns, their heads sort. */}
      <div className="max-sm:grow lg:hidden">
        <SelectFilter
          label="Order"
          value={view.sort}
          usual="starts"
          options={sortOptions}
          onChange={(sort) => onChange(sortedBy(view, sort))}
        />
      </div>
    </FilterBar>
  )
}
