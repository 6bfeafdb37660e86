import { CircleAlert, Redo2, Undo2 } from 'lucide-react'
import {
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { batchLimits } from '#contract/batches/batch.ts'
import { conferenceFields, type FieldName } from '#contract/conference-fields.ts'
import { createLateStore, type LateStore } from '#lib/state/late-store.ts'
import { createStore } from '#lib/state/store.ts'
import { formatWindow } from '#schedule/format.ts'
import { Button } from '#ui/button.tsx'
import { operatorLocale } from '#ui/date-time/conventions.ts'
import { isBlank, nextError } from '../check/check-sheet.ts'
import { createRow, type Row } from '../check/row.ts'
import { rowRemarks } from '../check/row-remarks.ts'
import { canonicalText } from '../columns/rows-of-table.ts'
import { type Block, removeRows, setCell } from '../sheet/edit-rows.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { spreadRanges } from '../sheet/spread-ranges.ts'
import { useLateSheet } from '../sheet/use-sheet.ts'
import { BatchGrid, type BatchGridHandle } from './batch-grid.tsx'
import type { Cell } from './cells.ts'

export type SheetEditorHandle = {
  focusNextError(): void
  focusCell(row: number, field: FieldName): void
}

type Props = {
  ref: Ref<SheetEditorHandle>
  label: string
  sheet: Sheet
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
  const { ref, sheet, fields, base, zone, isFixed = false } = props
  // What is said beside the cells can wait for their paint: a key renders none of it before.
  const { rows, checked, canUndo, canRedo } = useLateSheet(sheet)
  const grid = useRef<BatchGridHandle>(null)
  const [pasted, setPasted] = useState<{ rows: readonly Row[]; leftOut: string }>()
  // Whatever is done next, it is no longer the last paste.
  const leftOut = pasted?.rows === rows ? pasted.leftOut : undefined
  // Not in a state: an arrow is to render the cells that it leads from and to, and little else.
  const [place] = useState(() => createStore<Place | undefined>(undefined))
  const [latePlace] = useState(() => createLateStore(place))
  const onActive = useCallback(
    (active: Cell, chosen: Block) => place.set({ active, chosen }),
    [place],
  )
  const wrong = useMemo(
    () =>
      checked.reduce(
        (sum, row) => sum + (isBlank(row.row) ? 0 : fields.filter((f) => row.errors.has(f)).length),
        0,
      ),
    [checked, fields],
  )
  const focusNextError = () => {
    const active = place.get()?.active
    const field = active && fields[active.column]
    const from = active && field && { row: active.row, field }
    const next = nextError(sheet.get().checked, fields, from)
    if (next) grid.current?.focusCell(next.row, next.field)
  }
  useImperativeHandle(ref, () => ({
    focusNextError,
    focusCell: (row, target) => grid.current?.focusCell(row, target),
  }))
  const times = { zone, locale: operatorLocale() }
  const canonical = (target: FieldName, text: string) => canonicalText(target, text, times)
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Button variant="quiet" disabled={!canUndo} onClick={sheet.undo} aria-label="Undo">
          <Undo2 aria-hidden className="size-4" />
        </Button>
        <Button variant="quiet" disabled={!canRedo} onClick={sheet.redo} aria-label="Redo">
          <Redo2 aria-hidden className="size-4" />
        </Button>
        {!isFixed && (
          <>
            <Button
              variant="quiet"
              disabled={rows.length >= batchLimits.rows}
              onClick={() => {
                const last = sheet.get().rows
                sheet.setRows([...last, createRow()])
                requestAnimationFrame(() =>
                  grid.current?.focusCell(last.length, fields[0] ?? 'display_name'),
                )
              }}
            >
              Add a row
            </Button>
            <RemoveRows place={latePlace} sheet={sheet} />
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
        sheet={sheet}
        fields={fields}
        base={base}
        zone={zone}
        canonical={canonical}
        maxRows={isFixed ? rows.length : batchLimits.rows}
        {...(props.numberOf && { numberOf: props.numberOf })}
        onRows={(next, over) => {
          sheet.setRows(spreadRanges(next, sheet.get().rows, times))
          setPasted(over === undefined ? undefined : { rows: sheet.get().rows, leftOut: over })
        }}
        onNextError={focusNextError}
        onActive={onActive}
      />
      <p role="status" className={leftOut === undefined ? 'sr-only' : 'mt-2 text-warning'}>
        {leftOut !== undefined && <span>{`Of what was pasted ${leftOut} found no place.`}</span>}
      </p>
      <CellDetail
        place={latePlace}
        sheet={sheet}
        fields={fields}
        base={base}
        zone={zone}
        onFocus={(row, target) => grid.current?.focusCell(row, target)}
      />
    </div>
  )
}

/** Which cell has the focus, and which are chosen. */
type Place = Readonly<{ active: Cell; chosen: Block }>
type PlaceProps = { place: LateStore<Place | undefined>; sheet: Sheet }

function usePlace(place: PlaceProps['place']): Place | undefined {
  return useSyncExternalStore(place.subscribe, place.get)
}

function RemoveRows({ place: store, sheet }: PlaceProps) {
  const { rows } = useLateSheet(sheet)
  const place = usePlace(store)
  const count = place ? place.chosen.bottom - place.chosen.top + 1 : 1
  return (
    <Button
      variant="quiet"
      disabled={rows.length === 0}
      onClick={() => place && sheet.setRows(removeRows(sheet.get().rows, place.chosen))}
    >
      {count === 1 ? 'Remove the row' : `Remove ${count} rows`}
    </Button>
  )
}

type DetailProps = PlaceProps &
  Pick<Props, 'fields' | 'base' | 'zone'> & { onFocus: (row: number, field: FieldName) => void }

/** What is wrong with the cell that has the focus and how to correct it, or its row's window. */
function CellDetail({ place: store, sheet, fields, base, zone, onFocus }: DetailProps) {
  const [now] = useState(Date.now)
  const place = usePlace(store)
  const { checked } = useLateSheet(sheet)
  const active = checked[place?.active.row ?? 0]
  const field = fields[place?.active.column ?? 0]
  const isFilled = active !== undefined && !isBlank(active.row)
  const error = isFilled && field ? active.errors.get(field) : undefined
  const fixes = (active && field && active.fixes.get(field)) ?? []
  return (
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
                sheet.setRows(setCell(sheet.get().rows, place.active.row, field, text))
                onFocus(place.active.row, field)
              }}
            >
              {`Use ${label}`}
            </Button>
          ))}
        </>
      ) : (
        isFilled && (
          <>
            {active.window && (
              <span className="text-quiet">{formatWindow(active.window, zone)}</span>
            )}
            <span className="text-warning">
              {rowRemarks(active.values, base, zone, now).join(' ')}
            </span>
          </>
        )
      )}
    </div>
  )
}
