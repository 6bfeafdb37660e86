import { CircleAlert, Redo2, Undo2 } from 'lucide-react'
import { type ReactNode, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react'
import { batchLimits } from '#contract/batch.ts'
import { conferenceFields, type FieldName } from '#contract/conference-fields.ts'
import { formatWindow } from '#schedule/format.ts'
import { Button } from '#ui/button.tsx'
import { operatorLocale } from '#ui/date-time/conventions.ts'
import { isBlank, nextError } from '../check/check-sheet.ts'
import { createRow } from '../check/row.ts'
import { canonicalText } from '../columns/rows-of-table.ts'
import { BatchGrid, type BatchGridHandle, type Cell } from './batch-grid.tsx'
import { type Block, removeRows, setCell } from './edit-rows.ts'
import type { useSheet } from './use-sheet.ts'

export type SheetEditorHandle = {
  focusNextError(): void
  focusCell(row: number, field: FieldName): void
}

type Props = {
  ref: Ref<SheetEditorHandle>
  label: string
  state: ReturnType<typeof useSheet>
  fields: readonly FieldName[]
  base: Readonly<Record<string, unknown>>
  zone: string
  /** Whether rows can be added and removed. */
  isFixed?: boolean
  numberOf?: (index: number) => number
  /** More controls beside undo and redo. */
  tools?: ReactNode
}

/** The grid with what can be done to it, and what is known of the cell with the focus. */
export function SheetEditor(props: Props) {
  const { ref, state, fields, base, zone, isFixed = false } = props
  const { rows, sheet, setRows } = state
  const grid = useRef<BatchGridHandle>(null)
  const [place, setPlace] = useState<{ active: Cell; chosen: Block }>()
  const onActive = useCallback((active: Cell, chosen: Block) => setPlace({ active, chosen }), [])
  const active = sheet[place?.active.row ?? 0]
  const field = fields[place?.active.column ?? 0]
  const wrong = sheet.reduce(
    (sum, row) => sum + (isBlank(row.row) ? 0 : fields.filter((f) => row.errors.has(f)).length),
    0,
  )
  const focusNextError = () => {
    const from = place && field && { row: place.active.row, field }
    const next = nextError(sheet, fields, from)
    if (next) grid.current?.focusCell(next.row, next.field)
  }
  useImperativeHandle(ref, () => ({
    focusNextError,
    focusCell: (row, target) => grid.current?.focusCell(row, target),
  }))
  const canonical = (target: FieldName, text: string) =>
    canonicalText(target, text, { zone, locale: operatorLocale() })
  const error = active && field && !isBlank(active.row) ? active.errors.get(field) : undefined
  const fixes = (active && field && active.fixes.get(field)) ?? []
  const chosenRows = place ? place.chosen.bottom - place.chosen.top + 1 : 1
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Button variant="quiet" disabled={!state.canUndo} onClick={state.undo} aria-label="Undo">
          <Undo2 aria-hidden className="size-4" />
        </Button>
        <Button variant="quiet" disabled={!state.canRedo} onClick={state.redo} aria-label="Redo">
          <Redo2 aria-hidden className="size-4" />
        </Button>
        {!isFixed && (
          <>
            <Button
              variant="quiet"
              disabled={rows.length >= batchLimits.rows}
              onClick={() => {
                setRows([...rows, createRow()])
                requestAnimationFrame(() =>
                  grid.current?.focusCell(rows.length, fields[0] ?? 'display_name'),
                )
              }}
            >
              Add a row
            </Button>
            <Button
              variant="quiet"
              disabled={rows.length === 0}
              onClick={() => place && setRows(removeRows(rows, place.chosen))}
            >
              {chosenRows === 1 ? 'Remove the row' : `Remove ${chosenRows} rows`}
            </Button>
          </>
        )}
        {props.tools}
        <span className="ms-auto flex items-center gap-2">
          <span role="status" className={wrong > 0 ? 'text-danger' : 'text-quiet'}>
            {wrong === 0
              ? 'No errors'
              : wrong === 1
                ? '1 error'
                : `${wrong.toLocaleString('en')} errors`}
          </span>
          {wrong > 0 && (
            <Button aria-keyshortcuts="F8" onClick={focusNextError}>
              Next error
            </Button>
          )}
        </span>
      </div>
      <BatchGrid
        ref={grid}
        label={props.label}
        rows={sheet}
        fields={fields}
        base={base}
        zone={zone}
        canonical={canonical}
        maxRows={isFixed ? rows.length : batchLimits.rows}
        {...(props.numberOf && { numberOf: props.numberOf })}
        onRows={setRows}
        onUndo={state.undo}
        onRedo={state.redo}
        onNextError={focusNextError}
        onActive={onActive}
      />
      <div className="mt-2 flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1">
        {error !== undefined && field ? (
          <>
            <span className="flex items-start gap-1.5 text-danger">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>{`${conferenceFields[field].label}: ${error}`}</span>
            </span>
            {fixes.map(({ label, text }) => (
              <Button
                key={label}
                onClick={() => {
                  if (!place) return
                  setRows(setCell(rows, place.active.row, field, text))
                  grid.current?.focusCell(place.active.row, field)
                }}
              >
                {`Use ${label}`}
              </Button>
            ))}
          </>
        ) : (
          active?.window &&
          !isBlank(active.row) && (
            <span className="text-quiet">{formatWindow(active.window, zone)}</span>
          )
        )}
      </div>
    </div>
  )
}
