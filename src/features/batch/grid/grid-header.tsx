import { memo } from 'react'
import { conferenceFields, type FieldName } from '#contract/conference-fields.ts'
import { columnWidth } from './cell-text.ts'
import { NUMBER_WIDTH, ROW_HEIGHT } from './grid-sizes.ts'

/** The names of the columns, which stay in view. */
export const GridHeader = memo(function GridHeader({ fields }: { fields: readonly FieldName[] }) {
  return (
    <thead className="sticky top-0 z-20 block">
      <tr aria-rowindex={1} className="flex" style={{ height: ROW_HEIGHT }}>
        <th
          scope="col"
          className="sticky start-0 z-10 flex shrink-0 items-center justify-end border-line border-e border-b bg-sunken px-2 font-normal text-quiet text-xs"
          style={{ width: NUMBER_WIDTH }}
        >
          Row
        </th>
        {fields.map((field, column) => (
          <th
            key={field}
            scope="col"
            aria-colindex={column + 2}
            className="flex shrink-0 items-center truncate border-line border-e border-b bg-sunken px-2 text-start font-medium text-xs"
            style={{ width: columnWidth(field) }}
          >
            {conferenceFields[field].label}
          </th>
        ))}
      </tr>
    </thead>
  )
})
