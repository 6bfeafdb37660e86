import { useId, useState } from 'react'
import { formatDay } from '#schedule/format.ts'
import { utcOf } from '#schedule/offset.ts'
import type { DateOrder } from '#schedule/when/read-date.ts'
import { Button } from '#ui/button.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { FieldError } from '#ui/fields/field.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { encodingLabels, type TextEncoding } from '../import/decode-text.ts'
import { type Source, sourceOfBytes } from '../import/source.ts'
import { tooManyRows } from '../import/too-many-rows.ts'
import { columnOrder } from './date-order.ts'
import { hasHeadings, matchColumns } from './match-columns.ts'
import { type Column, hasDates } from './rows-of-table.ts'
import { type ColumnTarget, columnTargets, isColumnTarget, targetLabel } from './targets.ts'

type Props = {
  source: Source
  /** How many more rows the batch can have. */
  places: number
  onSource: (source: Source) => void
  /** The rows without their headings, and how each column is to be read. */
  onDone: (rows: readonly (readonly string[])[], columns: readonly Column[]) => void
  onCancel: () => void
}

const MAX_SAMPLES = 3
const encodings: readonly TextEncoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']

/** Shows which column becomes which field, and asks what a table cannot tell by itself. */
export function MatchStep({ source, places, onSource, onDone, onCancel }: Props) {
  const id = useId()
  const [first = [], ...others] = source.table.rows
  const [isHeaded, setHeaded] = useState(() => hasHeadings(first))
  const [targets, setTargets] = useState<readonly (ColumnTarget | undefined)[]>(() =>
    matchColumns(first),
  )
  const [orders, setOrders] = useState<ReadonlyMap<number, DateOrder>>(new Map())
  const [error, setError] = useState<string>()
  const rows = isHeaded ? others : source.table.rows
  const columns = first.map((heading, index) => {
    const target = targets[index]
    const cells = rows.map((row) => row[index] ?? '')
    const order = hasDates(target) ? columnOrder(cells) : ({ kind: 'clear' } as const)
    const chosen = order.kind === 'known' ? order.order : orders.get(index)
    const name = isHeaded && heading !== '' ? heading : `Column ${index + 1}`
    const samples = [...new Set(cells.filter(Boolean))].slice(0, MAX_SAMPLES)
    return { index, name, target, order, chosen, samples }
  })
  const use = () => {
    const open = columns.find(
      ({ order, chosen }) => (order.kind === 'unknown' || order.kind === 'mixed') && !chosen,
    )
    if (open) return setError(`Say how the dates in “${open.name}” are meant.`)
    if (columns.every(({ target }) => target === undefined))
      return setError('Match at least one column to a field.')
    if (rows.length > places) return setError(tooManyRows(rows.length, places))
    onDone(
      rows,
      columns.map(({ target, chosen }) => ({ target, order: chosen })),
    )
  }
  const match = (index: number, value: string) =>
    setTargets(
      targets.map((target, other) => {
        const chosen = isColumnTarget(value) ? value : undefined
        // Each field has one column.
        if (other === index) return chosen
        return target === chosen ? undefined : target
      }),
    )
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="rounded-xl border border-line bg-surface p-5"
    >
      <h2 id={`${id}-title`} className="font-semibold text-base">
        Match the columns
      </h2>
      <p className="mt-1 text-quiet">
        {`${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}${source.name && ` in ${source.name}`}. Columns that are left out are not sent.`}
      </p>
      {source.table.unclosedQuote !== undefined && (
        <div className="mt-4">
          <Notice tone="warning" title="A quotation mark is never closed">
            <p>{`It opens in row ${source.table.unclosedQuote}, and everything after it became one cell.`}</p>
          </Notice>
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            checked={isHeaded}
            onChange={(event) => setHeaded(event.target.checked)}
            className="size-4 accent-accent"
          />
          The first row has the names of the columns
        </label>
        {source.bytes && (
          <label className="flex items-center gap-2">
            <span>Characters</span>
            <select
              value={source.encoding}
              onChange={({ target: { value } }) => {
                const chosen = encodings.find((encoding) => encoding === value)
                if (chosen && source.bytes)
                  onSource(sourceOfBytes(source.name, source.bytes, chosen))
              }}
              className={`${controlStyle} h-9 max-w-72`}
            >
              {encodings.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encodingLabels[encoding]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {source.isGuess && (
        <p role="status" className="mt-3 text-warning">
          The file does not say how its characters are written. Look whether accents and quotation
          marks below are right; choose other characters if they are not.
        </p>
      )}
      <ul className="mt-4 divide-y divide-line border-line border-y">
        {columns.map(({ index, name, target, order, chosen, samples }) => (
          <li
            key={index}
            className="grid gap-x-4 gap-y-1.5 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_14rem] sm:items-center"
          >
            <span dir="auto" translate="no" className="truncate text-left font-medium">
              {name}
            </span>
            <span dir="auto" translate="no" className="truncate text-left text-quiet">
              {samples.join(' · ') || 'empty'}
            </span>
            <select
              aria-label={`Field for ${name}`}
              value={target ?? ''}
              onChange={(event) => match(index, event.target.value)}
              className={`${controlStyle} h-9`}
            >
              <option value="">Left out</option>
              {columnTargets.map((known) => (
                <option key={known} value={known}>
                  {targetLabel(known)}
                </option>
              ))}
            </select>
            {(order.kind === 'unknown' || order.kind === 'mixed') && (
              <OrderQuestion
                name={`${id}-${index}`}
                example={order.example}
                isMixed={order.kind === 'mixed'}
                value={chosen}
                onChange={(next) => {
                  setError(undefined)
                  setOrders(new Map(orders).set(index, next))
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <FieldError id={`${id}-error`} error={error} />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button variant="primary" onClick={use} aria-describedby={error && `${id}-error`}>
          {`Use ${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`}
        </Button>
        <Button onClick={onCancel}>Back</Button>
      </div>
    </section>
  )
}

type QuestionProps = {
  name: string
  example: string
  isMixed: boolean
  value: DateOrder | undefined
  onChange: (order: DateOrder) => void
}

/** Asks once for a column which of two days its dates mean. */
function OrderQuestion({ name, example, isMixed, value, onChange }: QuestionProps) {
  const [, first = '', , second = '', year = ''] =
    /(\d{1,2}) ?([/-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})/.exec(example) ?? []
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const words = (day: string, month: string) =>
    formatDay(utcOf(full, Number(month), Number(day), 0, 0, 0), 'UTC')
  return (
    <fieldset className="rounded-md bg-warning-soft px-3 py-2 sm:col-span-3">
      <legend className="sr-only">{`Dates such as ${example}`}</legend>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="text-warning">
          {isMixed
            ? `Some dates here have the day first, others the month. What is ${example}?`
            : `Which day is ${example}?`}
        </span>
        {(['dmy', 'mdy'] as const).map((order) => (
          <label key={order} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name={name}
              checked={value === order}
              onChange={() => onChange(order)}
              className="size-4 accent-accent"
            />
            <span>{order === 'dmy' ? words(first, second) : words(second, first)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
