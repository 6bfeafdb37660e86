import { memo } from 'react'
import { conferenceFields, type FieldName, isOfKind } from '#contract/conference-fields.ts'
import { classNames } from '#ui/class-names.ts'
import { CellEditor, type EditEnd } from './cell-editor.tsx'
import { columnWidth } from './cell-text.ts'

type Props = {
  /** Of its row, and its own among the columns. */
  index: number
  column: number
  field: FieldName
  /** What its row is called. */
  number: number
  text: string
  isOwn: boolean
  error: string | undefined
  isActive: boolean
  isChosen: boolean
  /** The text that an edit begins with; undefined while it is not edited. */
  editing: string | undefined
  isTyped: boolean
  onCommit: (text: string, end: EditEnd) => void
  onCancel: () => void
}

/** One cell of the grid. An arrow renders the one that it leaves and the one that it leads to. */
export const GridCell = memo(function GridCell(props: Props) {
  const { index, column, field, number, text, isOwn, error, isActive, isChosen, editing } = props
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a table that is a grid is a gridcell, which can be selected
    <td
      data-row={index}
      data-column={column}
      aria-colindex={column + 2}
      aria-selected={isChosen}
      aria-invalid={error !== undefined || undefined}
      tabIndex={isActive && editing === undefined ? 0 : -1}
      title={error}
      // Each cell is laid out alone, and has one element as long as there is one text in it.
      className={classNames(
        'relative block h-9 shrink-0 border-line border-r border-b px-2 text-left leading-[35px] laid-out-alone -outline-offset-2',
        editing === undefined ? 'truncate' : 'z-10',
        isChosen && 'bg-accent-soft',
        error !== undefined && 'shadow-[inset_0_0_0_1.5px_var(--color-danger)]',
        isActive && 'focus-visible:z-[5]',
        !isOwn && 'text-quiet italic',
        field === 'name' && 'font-mono text-xs',
      )}
      dir="auto"
      translate={isOfKind(field, 'text') ? 'no' : undefined}
      style={{ width: columnWidth(field) }}
    >
      {editing !== undefined ? (
        <CellEditor
          key={`${index} ${field}`}
          field={field}
          label={`${conferenceFields[field].label}, row ${number}`}
          text={editing}
          isTyped={props.isTyped}
          onCommit={props.onCommit}
          onCancel={props.onCancel}
        />
      ) : error === undefined ? (
        text
      ) : (
        <>
          <span>{text}</span>
          <span className="sr-only">{`, error: ${error}`}</span>
        </>
      )}
    </td>
  )
})
