import { memo, useMemo } from 'react'
import type { FieldName } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { isBlank, type SheetRow } from '../check/check-sheet.ts'
import type { EditEnd } from './cell-editor.tsx'
import { shownCell } from './cell-text.ts'
import { GridCell } from './grid-cell.tsx'
import { ROW_HEIGHT } from './grid-sizes.ts'
import { RowNumber } from './row-number.tsx'

type Props = {
  index: number
  row: SheetRow
  /** What the row is called, where its number in the grid is not its own. */
  number: number
  fields: readonly FieldName[]
  base: Readonly<Record<string, unknown>>
  zone: string
  /** The column of the cell with the focus; -1 for none in this row. */
  active: number
  /** The chosen columns, both ends included; -1 for none. */
  from: number
  to: number
  /** The text that an edit of the active cell begins with; undefined while it is not edited. */
  editing: string | undefined
  isTyped: boolean
  onCommit: (text: string, end: EditEnd) => void
  onCancel: () => void
}

/** One row of the grid. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, row, fields, base, zone, active, from, to, editing } = props
  const blank = isBlank(row.row)
  const wrong = blank ? 0 : fields.filter((field) => row.errors.has(field)).length
  // Of a row that is only walked through, no text need be made again.
  const texts = useMemo(
    () => fields.map((field) => shownCell(field, row, base, zone)),
    [fields, row, base, zone],
  )
  return (
    <tr
      aria-rowindex={index + 2}
      // What changes in a row moves nothing outside it.
      className={classNames(
        'absolute inset-x-0 top-0 flex contain-layout contain-size contain-style',
        editing !== undefined && 'z-10',
      )}
      style={{ height: ROW_HEIGHT, transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      <RowNumber index={index} number={props.number} isActive={active >= 0} wrong={wrong} />
      {fields.map((field, column) => {
        const isActive = column === active
        const { text, isOwn } = texts[column] ?? { text: '', isOwn: false }
        return (
          <GridCell
            key={field}
            index={index}
            column={column}
            field={field}
            number={props.number}
            text={text}
            isOwn={isOwn}
            error={blank ? undefined : row.errors.get(field)}
            isActive={isActive}
            isChosen={column >= from && column <= to}
            editing={isActive ? editing : undefined}
            isTyped={isActive && props.isTyped}
            onCommit={props.onCommit}
            onCancel={props.onCancel}
          />
        )
      })}
    </tr>
  )
})
