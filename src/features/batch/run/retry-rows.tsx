import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { RequestFailed } from '#api/failure.ts'
import { batchKeys, retryBatch, setBatch } from '#api/submissions/batches.ts'
import { loadColorReader } from '#color/css-color/read-color-text.ts'
import type { BatchDetail, BatchRow } from '#contract/batches/batch.ts'
import type { BatchRetryRow } from '#contract/batches/batch-request.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { operatorLocale } from '#ui/date-time/conventions.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { rowBody } from '../check/check-sheet.ts'
import { createRow } from '../check/row.ts'
import { createFields } from '../columns/targets.ts'
import { SheetEditor, type SheetEditorHandle } from '../grid/sheet-editor.tsx'
import { cellsOfValues } from '../results/cells-of-values.ts'
import { useSheet } from '../sheet/use-sheet.ts'
import { correctedValues } from './corrected-values.ts'
import { rowErrors, rowErrorText } from './row-errors.ts'

type Props = {
  batch: BatchDetail
  /** Those that were not done. */
  rows: readonly BatchRow[]
  onDone: () => void
}

const noNames: ReadonlySet<string> = new Set()

/** The rows that were not done, to be corrected and tried again. */
export function RetryRows({ batch, rows: failed, onDone }: Props) {
  const client = useQueryClient()
  const [zone] = useState(operatorZone)
  const [now] = useState(Date.now)
  const [hasColors, setHasColors] = useState(false)
  const editor = useRef<SheetEditorHandle>(null)
  const context = useMemo(
    () => ({ zone, locale: operatorLocale(), base: batch.base, now, hasColors }),
    [zone, batch.base, now, hasColors],
  )
  useEffect(() => {
    void loadColorReader().then(setHasColors)
  }, [])
  const sheet = useSheet(
    () => failed.map(({ values }) => createRow(cellsOfValues(values, zone))),
    context,
    noNames,
  )
  const [first] = useState(() => sheet.get().rows)
  const used = createFields.filter(
    (field) =>
      ['display_name', 'name', 'join_from', 'join_until'].includes(field) ||
      failed.some(
        ({ values, problem }) =>
          field in values || problem?.errors.some(({ attribute }) => attribute === field),
      ),
  )
  const retry = useMutation({
    mutationFn: (rows: readonly BatchRetryRow[]) => retryBatch(batch.id, rows),
    onSuccess: (changed) => {
      setBatch(client, changed)
      void client.invalidateQueries({ queryKey: batchKeys.rows(batch.id) })
      onDone()
    },
  })
  const send = () => {
    const { checked } = sheet.get()
    if (checked.some(({ errors }) => errors.size > 0)) return editor.current?.focusNextError()
    retry.mutate(
      failed.map(({ index, values }, place) => {
        const row = checked[place]
        const before = first[place]
        if (!row || !before || row.row === before) return { index }
        return {
          index,
          values: correctedValues(rowBody(row), row.row.cells, before.cells, values),
        }
      }),
    )
  }
  const { error } = retry
  const refused =
    error instanceof RequestFailed && error.failure.kind === 'invalid_fields'
      ? rowErrors(error.failure.errors)
      : undefined
  return (
    <section
      aria-label="Rows to try again"
      className="mt-4 rounded-xl border border-line bg-surface p-4"
    >
      <SheetEditor
        ref={editor}
        label="Rows that were not done"
        sheet={sheet}
        fields={used}
        base={batch.base}
        zone={zone}
        isFixed
        numberOf={(index) => (failed[index]?.index ?? 0) + 1}
      />
      {refused && (
        <Notice tone="danger" role="alert" title="Nothing was tried: these rows were not accepted">
          {refused.map((each) => (
            <p key={rowErrorText(each)}>{rowErrorText(each)}</p>
          ))}
        </Notice>
      )}
      {error && !refused && (
        <RequestError what="The rows could not be tried again." operation="update" error={error} />
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="primary" busy={retry.isPending} onClick={send}>
          {failed.length === 1
            ? 'Try 1 row again'
            : `Try ${failed.length.toLocaleString('en')} rows again`}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </section>
  )
}
