import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { conferenceNames } from '#api/conference/conference-names.ts'
import type { NewBatch as NewBatchBody } from '#api/submissions/batches.ts'
import { loadColorReader } from '#color/css-color/read-color-text.ts'
import { batchLimits } from '#contract/batches/batch.ts'
import type { FieldName } from '#contract/conference-fields.ts'
import { isVisible } from '#contract/text/text.ts'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { fieldTimeOf } from '#schedule/fields/field-time.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { ZoneField } from '#schedule/zone/zone-field.tsx'
import { Button } from '#ui/button.tsx'
import { operatorLocale } from '#ui/date-time/conventions.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field } from '#ui/fields/field.tsx'
import { LeaveGuard } from '#ui/leave/leave-guard.tsx'
import { announce } from '#ui/notices/announcer.tsx'
import { BaseField } from './base/base-field.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { isBlank, rowBody } from './check/check-sheet.ts'
import { createRow, type Row } from './check/row.ts'
import { describeTotals, hasOwnColors, totalsOf } from './check/totals.ts'
import { ColumnChooser } from './columns/column-chooser.tsx'
import { type Column, rowsOfTable } from './columns/rows-of-table.ts'
import { createFields } from './columns/targets.ts'
import { type Base, dropDraft, readDraft } from './draft/batch-draft.ts'
import { ConfirmDiscard } from './draft/confirm-discard.tsx'
import { useSavedDraft } from './draft/use-saved-draft.ts'
import { SheetEditor, type SheetEditorHandle } from './grid/sheet-editor.tsx'
import { type BringInStep, BringInSteps } from './import/bring-in-steps.tsx'
import type { Source } from './import/source.ts'
import { ConfirmRun } from './run/confirm-run.tsx'
import { StartError } from './run/start-error.tsx'
import { type Attempt, useStartBatch } from './run/use-start-batch.ts'
import { useLateSheet, useSheet } from './sheet/use-sheet.ts'

type Props = {
  /** Where a batch is shown. */
  batchAddress: (id: string) => string
  /** What is filled in in the form for a new conference; undefined for nothing. */
  formDraft: () => Readonly<Record<string, unknown>> | undefined
  /** What is shown beneath while nothing is prepared. */
  children: React.ReactNode
}

type Step = BringInStep | Readonly<{ kind: 'grid' }>

const usualColumns: readonly FieldName[] = [
  'display_name',
  'name',
  'join_from',
  'join_until',
  'size',
]
const BLANK_ROWS = 10
const notKept =
  'These rows are lost when you leave or reload: the browser’s storage is full or blocked.'
const noNames: readonly string[] = []
const noEffect = () => undefined
/** The zones are hundreds: a key in the grid need not render them. */
const Zone = memo(ZoneField)

/** Prepares many conferences: brings rows in, has them checked and corrected, and sends them. */
export function NewBatch({ batchAddress, formDraft, children }: Props) {
  const navigate = useNavigateFromHere()
  const [draft] = useState(readDraft)
  const [zone, setZone] = useState(() => draft?.zone ?? operatorZone())
  const [title, setTitle] = useState(draft?.title ?? '')
  const [base, setBase] = useState<Base | null>(draft?.base ?? null)
  const [fields, setFields] = useState(() => draft?.columns ?? usualColumns)
  const [attempt, setAttempt] = useState<Attempt | undefined>(draft?.attempt)
  const [step, setStep] = useState<Step>({ kind: draft ? 'grid' : 'start' })
  const [isRestored, setRestored] = useState(draft !== undefined)
  const [isAsking, setAsking] = useState<'run' | 'start over'>()
  const [now] = useState(Date.now)
  const [hasColors, setHasColors] = useState(false)
  const editor = useRef<SheetEditorHandle>(null)
  const { data: names = noNames } = useQuery(conferenceNames)
  const taken = useMemo(() => new Set(names), [names])
  const baseValues = base?.values
  // Colours in words can be read only once their reader is there: the rows are checked again then.
  const context = useMemo(
    () => ({ zone, locale: operatorLocale(), base: baseValues ?? {}, now, hasColors }),
    [zone, baseValues, now, hasColors],
  )
  const sheet = useSheet(() => (draft?.rows ?? []).map((cells) => createRow(cells)), context, taken)
  const { rows, checked } = useLateSheet(sheet)
  useEffect(() => {
    void loadColorReader().then(setHasColors)
  }, [])

  const { isKept, isLost, drop } = useSavedDraft(rows, () => sheet.get().rows, {
    columns: fields,
    zone,
    title,
    base,
    attempt,
  })
  const start = useStartBatch({
    last: attempt,
    onAttempt: setAttempt,
    onStarted: (batch) => {
      drop()
      navigate(batchAddress(batch.id))
    },
  })
  const filledRows = () => sheet.get().rows.filter((row) => !isBlank(row))
  const add = (cells: readonly Row['cells'][], used: readonly FieldName[]) => {
    const filled = filledRows()
    const added = cells.map((each) => createRow(each))
    if (filled.length === 0) sheet.beginWith(added)
    else sheet.replaceRows([...filled, ...added])
    setFields(createFields.filter((field) => fields.includes(field) || used.includes(field)))
    setStep({ kind: 'grid' })
    announce(`${added.length.toLocaleString('en')} rows added`)
  }
  const addTable = (
    source: Source,
    table: readonly (readonly string[])[],
    columns: readonly Column[],
  ) => {
    const used = columns.flatMap(({ target }) =>
      target === 'day'
        ? ['join_from' as const]
        : target === 'length'
          ? ['join_until' as const]
          : (target ?? []),
    )
    if (title === '') setTitle(source.name.replace(/\.\w+$/, ''))
    add(rowsOfTable(table, columns, context), used)
  }
  const totals = useMemo(() => totalsOf(checked, context.base), [checked, context.base])
  const body = (): NewBatchBody => {
    const filled = sheet.get().checked.filter(({ row }) => !isBlank(row))
    return {
      kind: 'create',
      ...(isVisible(title) && { title: title.trim() }),
      ...(Object.keys(context.base).length > 0 && { base: context.base }),
      ...(base?.brandKitId && !hasOwnColors(filled) && { brandKitId: base.brandKitId }),
      rows: filled.map(rowBody),
    }
  }
  const ask = () => {
    start.reset()
    const latest = sheet.get().checked
    const { wrongCells } = totalsOf(latest, context.base)
    if (wrongCells === 0) return setAsking('run')
    announce(`${wrongCells} errors: correct them first`)
    // A wrong cell may be in a column that is not shown.
    const wrong = latest.flatMap(({ row, errors }) => (isBlank(row) ? [] : [...errors.keys()]))
    setFields(createFields.filter((field) => fields.includes(field) || wrong.includes(field)))
    requestAnimationFrame(() => editor.current?.focusNextError())
  }
  const startOver = () => {
    setAsking(undefined)
    sheet.beginWith([])
    setTitle('')
    setBase(null)
    setFields(usualColumns)
    setAttempt(undefined)
    setRestored(false)
    dropDraft()
    setStep({ kind: 'start' })
  }
  const count = totals.count.toLocaleString('en')
  const what = totals.count === 1 ? '1 conference' : `${count} conferences`

  if (step.kind !== 'grid' || rows.length === 0)
    return (
      <>
        <BringInSteps
          step={step.kind === 'grid' ? { kind: 'start' } : step}
          onStep={setStep}
          filled={filledRows().length}
          today={fieldTimeOf(now, zone).slice(0, 10)}
          onTable={addTable}
          onSeries={(cells) => add(cells, [])}
          onBlank={() => {
            if (filledRows().length === 0)
              sheet.beginWith(Array.from({ length: BLANK_ROWS }, () => createRow()))
            setStep({ kind: 'grid' })
          }}
          onBack={rows.length > 0 ? () => setStep({ kind: 'grid' }) : undefined}
        />
        {step.kind !== 'match' && step.kind !== 'series' && rows.length === 0 && children}
      </>
    )
  return (
    <section aria-label="Rows">
      {isRestored && (
        <p role="status" className="mb-4 flex flex-wrap items-center gap-x-3 text-quiet">
          <span>These rows were kept from before. Nothing of them was sent.</span>
          <Button variant="quiet" onClick={() => setRestored(false)}>
            OK
          </Button>
        </p>
      )}
      <div className="mb-5 grid gap-4 md:grid-cols-3">
        <Field id="batch-title" label="Title of this batch" optional>
          {(control) => (
            <input
              {...control}
              value={title}
              maxLength={200}
              onChange={(event) => setTitle(event.target.value)}
              className={`${controlStyle} h-9`}
            />
          )}
        </Field>
        <Zone
          value={zone}
          at={now}
          onChange={setZone}
          onBlur={noEffect}
          error={undefined}
          focusRef={noEffect}
        />
        <BaseField base={base} onBase={setBase} formDraft={formDraft} />
      </div>
      <SheetEditor
        ref={editor}
        label="Conferences to create"
        sheet={sheet}
        fields={fields}
        base={context.base}
        zone={zone}
        tools={
          <>
            <ColumnChooser chosen={fields} onChoose={setFields} />
            <Button
              variant="quiet"
              disabled={totals.count >= batchLimits.rows}
              onClick={() => setStep({ kind: 'start' })}
            >
              Bring in more
            </Button>
          </>
        }
      />
      {!isKept && <p className="mt-2 text-warning">{notKept}</p>}
      <LeaveGuard hasChanged={isLost} title="Leave these rows?">
        <p>{notKept}</p>
      </LeaveGuard>
      <StartError
        error={start.error}
        rows={rows}
        onShow={(row, field) => editor.current?.focusCell(row, field ?? 'display_name')}
        onRetry={() => start.mutate(body())}
        isFetching={start.isPending}
      />
      <BottomBar>
        <p role="status" className="min-w-0 flex-1 basis-64 text-quiet">
          <strong className="font-semibold text-ink">{what}</strong>
          <span>
            {totals.wrongRows > 0
              ? `, ${totals.wrongRows.toLocaleString('en')} with errors. `
              : '. '}
          </span>
          <span>{describeTotals(totals, zone).join(' ')}</span>
        </p>
        <Button variant="quiet" onClick={() => setAsking('start over')}>
          Start over
        </Button>
        <Button
          variant="primary"
          disabled={totals.count === 0}
          busy={start.isPending}
          onClick={ask}
        >
          {`Create ${what}`}
        </Button>
      </BottomBar>
      {isAsking === 'run' && (
        <ConfirmRun
          what={what}
          count={count}
          totals={describeTotals(totals, zone).join(' ')}
          onCancel={() => setAsking(undefined)}
          onRun={() => {
            setAsking(undefined)
            start.mutate(body())
          }}
        />
      )}
      {isAsking === 'start over' && (
        <ConfirmDiscard onCancel={() => setAsking(undefined)} onDiscard={startOver} />
      )}
    </section>
  )
}
