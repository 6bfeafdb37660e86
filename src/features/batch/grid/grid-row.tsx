import { CircleAlert } from 'lucide-react'
import { memo } from 'react'
import { conferenceFields, type FieldName, isOfKind } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { isBlank, type SheetRow } from '../check/check-sheet.ts'
import { CellEditor, type EditEnd } from './cell-editor.tsx'
import { columnWidth, shownCell } from './cell-text.ts'

/** How many pixels a row and the column of the row numbers take. */
export const ROW_HEIGHT = 36
export const NUMBER_WIDTH = 56

type Props = {
  index: number
  top: number
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
  const { index, top, row, fields, base, zone, active, from, to, editing } = props
  const blank = isBlank(row.row)
  const wrong = blank ? 0 : fields.filter((field) => row.errors.has(field)).length
  return (
    <tr
      aria-rowindex={index + 2}
      className="absolute start-0 top-0 flex"
      style={{ height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
    >
      <th
        scope="row"
        data-row={index}
        className={classNames(
          'sticky start-0 z-10 flex shrink-0 items-center justify-end gap-1 border-line border-e border-b bg-sunken px-2 font-normal text-quiet text-xs tabular-nums',
          active >= 0 && 'font-semibold text-ink',
        )}
        style={{ width: NUMBER_WIDTH }}
      >
        {wrong > 0 && <CircleAlert aria-hidden className="size-3.5 text-danger" />}
        <span>{props.number}</span>
        {wrong > 0 && (
          <span className="sr-only">{`, ${wrong === 1 ? '1 error' : `${wrong} errors`}`}</span>
        )}
      </th>
      {fields.map((field, column) => {
        const isActive = column === active
        const isChosen = column >= from && column <= to
        const error = blank ? undefined : row.errors.get(field)
        const { text, isOwn } = shownCell(field, row, base, zone)
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a table that is a grid is a gridcell, which can be selected
          <td
            key={field}
            data-row={index}
            data-column={column}
            aria-colindex={column + 2}
            aria-selected={isChosen}
            aria-invalid={error !== undefined || undefined}
            tabIndex={isActive && editing === undefined ? 0 : -1}
            title={error}
            className={classNames(
              'relative flex shrink-0 items-center border-line border-e border-b px-2 outline-none',
              isChosen ? 'bg-accent-soft' : 'bg-surface',
              error !== undefined && 'shadow-[inset_0_0_0_1.5px_var(--color-danger)]',
              isActive &&
                'focus-visible:z-[5] focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-2',
            )}
            style={{ width: columnWidth(field) }}
          >
            <span
              dir="auto"
              translate={isOfKind(field, 'text') ? 'no' : undefined}
              className={classNames(
                'min-w-0 flex-1 truncate text-left',
                !isOwn && 'text-quiet italic',
                field === 'name' && 'font-mono text-xs',
              )}
            >
              {text}
            </span>
            {error !== undefined && <span className="sr-only">{`, error: ${error}`}</span>}
            {isActive && editing !== undefined && (
              <CellEditor
                key={`${index} ${field}`}
                field={field}
                label={`${conferenceFields[field].label}, row ${props.number}`}
                text={editing}
                isTyped={props.isTyped}
                onCommit={props.onCommit}
                onCancel={props.onCancel}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
})
