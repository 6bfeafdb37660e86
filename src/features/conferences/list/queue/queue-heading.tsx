import type { GroupStart } from '../select-rows.ts'
import { headingHeight } from '../table/list-columns.ts'
import { queueLabels } from './day-queue.ts'

type Props = GroupStart & { rowIndex: number; top: number }

/** The name of a group of the day's queue, above its first row. */
export function QueueHeading({ group, count, rowIndex, top }: Props) {
  return (
    <tr
      aria-rowindex={rowIndex}
      style={{ height: headingHeight, transform: `translateY(${top}px)` }}
      className="absolute inset-x-0 top-0 flex items-end border-line border-b px-2 pb-1.5"
    >
      <th scope="rowgroup" className="text-start font-semibold text-sm">
        <span>{queueLabels[group]}</span>{' '}
        <span className="font-normal text-quiet text-xs tabular-nums">{count}</span>
      </th>
    </tr>
  )
}
