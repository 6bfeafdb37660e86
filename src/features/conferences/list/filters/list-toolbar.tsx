import { SlidersHorizontal } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { type ListView, sortedBy } from '../list-view.ts'
import { DayFilter } from './day-filter.tsx'
import { qualityOptions, sizeOptions, sortOptions, stateOptions } from './filter-options.ts'
import { SearchField } from './search-field.tsx'
import { SelectFilter } from './select-filter.tsx'

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

/** What is looked for, in which days, and in which order. Where it is narrow, filters open on demand. */
export function ListToolbar({ view, onChange, searchRef, ...search }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchField
        ref={searchRef}
        value={view.q}
        onChange={(q) => onChange({ ...view, q })}
        {...search}
      />
      <Button className="lg:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        <SlidersHorizontal aria-hidden className="size-4" />
        Filters
      </Button>
      <div
        className={classNames(
          'flex flex-wrap items-center gap-2 max-lg:w-full',
          !open && 'max-lg:hidden',
        )}
      >
        <SelectFilter
          label="State"
          value={view.state}
          usual="all"
          options={stateOptions}
          onChange={(state) => onChange({ ...view, state })}
        />
        <SelectFilter
          label="Quality"
          value={view.quality}
          usual="all"
          options={qualityOptions}
          onChange={(quality) => onChange({ ...view, quality })}
        />
        <SelectFilter
          label="Size"
          value={view.size}
          usual="all"
          options={sizeOptions}
          onChange={(size) => onChange({ ...view, size })}
        />
        <DayFilter
          label="Starts from"
          value={view.from}
          max={view.until}
          onChange={(from) => onChange({ ...view, from })}
        />
        <DayFilter
          label="Ends by"
          value={view.until}
          min={view.from}
          onChange={(until) => onChange({ ...view, until })}
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
      </div>
    </search>
  )
}
