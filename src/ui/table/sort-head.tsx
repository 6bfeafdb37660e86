import { ArrowDown, ArrowUp } from 'lucide-react'
import { classNames } from '../class-names.ts'

type Props = {
  label: string
  /** How the rows are sorted by it; undefined where they are sorted by something else. */
  order: 'asc' | 'desc' | undefined
  onSort: () => void
  className?: string | undefined
  /** For a column of numbers. */
  isEnd?: boolean
}

/** The head of a column by which rows can be sorted. */
export function SortHead({ label, order, onSort, className, isEnd = false }: Props) {
  const Arrow = order === 'asc' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={order && (order === 'asc' ? 'ascending' : 'descending')}
      className={classNames('font-medium', isEnd ? 'text-end' : 'text-start', className)}
    >
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          'inline-flex h-6 items-center gap-1 rounded-sm px-1.5 font-medium hover:bg-hover hover:text-ink',
          isEnd ? '-me-1.5 flex-row-reverse' : '-ms-1.5',
          order && 'text-ink',
        )}
      >
        <span>{label}</span>
        {order && <Arrow aria-hidden className="size-3" />}
      </button>
    </th>
  )
}
