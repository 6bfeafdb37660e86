import { CircleAlert } from 'lucide-react'
import { classNames } from '#ui/class-names.ts'
import { NUMBER_WIDTH } from './grid-sizes.ts'

type Props = {
  index: number
  number: number
  /** Whether the cell with the focus is in the row. */
  isActive: boolean
  /** How many of its cells are wrong. */
  wrong: number
}

/** The head of a row of the grid. It renders whenever its row does, and never by itself. */
export function RowNumber({ index, number, isActive, wrong }: Props) {
  return (
    <th
      scope="row"
      data-row={index}
      className={classNames(
        'sticky start-0 z-10 flex h-9 shrink-0 laid-out-alone items-center justify-end gap-1 border-line border-e border-b bg-sunken px-2 font-normal text-quiet text-xs tabular-nums',
        isActive && 'font-semibold text-ink',
      )}
      style={{ width: NUMBER_WIDTH }}
    >
      {wrong > 0 && <CircleAlert aria-hidden className="size-3.5 text-danger" />}
      <span>{number}</span>
      {wrong > 0 && (
        <span className="sr-only">{`, ${wrong === 1 ? '1 error' : `${wrong} errors`}`}</span>
      )}
    </th>
  )
}
