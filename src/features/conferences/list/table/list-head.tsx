import { ArrowDown, ArrowUp } from 'lucide-react'
import { classNames } from '#ui/class-names.ts'
import { sortLabels } from '../filters/filter-options.ts'
import { type ListView, type Sort, sortedBy } from '../list-view.ts'
import { mediumUp, rowColumns, wideOnly } from './list-columns.ts'

type Props = {
  view: ListView
  onView: (view: ListView) => void
  allSelected: boolean
  onSelectAll: () => void
}

/** What the columns are, and by which the rows are sorted. */
export function ListHead({ view, onView, allSelected, onSelectAll }: Props) {
  const sortable = (sort: Sort, className?: string) => (
    <SortHead
      sort={sort}
      view={view}
      onSort={() => onView(sortedBy(view, sort))}
      className={className}
    />
  )
  return (
    <thead className="sticky top-0 z-10 block">
      <tr
        aria-rowindex={1}
        className={classNames(
          rowColumns,
          'h-9 border-line border-b bg-canvas px-2 text-quiet text-xs',
        )}
      >
        <th scope="col" className="ps-1.5 text-start">
          <label className="-m-1 flex size-6 cursor-pointer items-center justify-center">
            <input
              type="checkbox"
              aria-label="Select all that are shown"
              checked={allSelected}
              onChange={onSelectAll}
              className="size-4 accent-accent"
            />
          </label>
        </th>
        <th scope="col" className={mediumUp}>
          <span className="sr-only">Room</span>
        </th>
        {sortable('name')}
        <th scope="col" className={classNames(mediumUp, 'text-start font-medium')}>
          State
        </th>
        {sortable('starts', mediumUp)}
        <th scope="col" className={classNames(wideOnly, 'text-start font-medium')}>
          Quality
        </th>
        <th scope="col" className={classNames(wideOnly, 'text-start font-medium')}>
          Size
        </th>
        {sortable('created', wideOnly)}
        <th scope="col">
          <span className="sr-only">Actions</span>
        </th>
      </tr>
    </thead>
  )
}

type SortHeadProps = {
  sort: Sort
  view: ListView
  onSort: () => void
  className?: string | undefined
}

function SortHead({ sort, view, onSort, className }: SortHeadProps) {
  const sorted = view.sort === sort
  const Arrow = view.order === 'asc' ? ArrowUp : ArrowDown
  const order = view.order === 'asc' ? 'ascending' : 'descending'
  return (
    <th
      scope="col"
      aria-sort={sorted ? order : undefined}
      className={classNames(className, 'text-start font-medium')}
    >
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          '-ms-1.5 inline-flex h-6 items-center gap-1 rounded-sm px-1.5 font-medium hover:bg-hover hover:text-ink',
          sorted && 'text-ink',
        )}
      >
        <span>{sortLabels[sort]}</span>
        {sorted && <Arrow aria-hidden className="size-3" />}
      </button>
    </th>
  )
}
