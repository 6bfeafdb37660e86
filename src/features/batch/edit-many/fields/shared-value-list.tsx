import { type FieldName, fieldLabels, isOfKind } from '#contract/conference-fields.ts'
import { colorPattern } from '#contract/theme.ts'
import { valueText } from '../../grid/cell-text.ts'
import type { SharedValue } from './shared-values.ts'

/** Values that are listed; of texts of one's own for each of 500 conferences nobody reads all. */
const MAX_LISTED = 50

type Props = { field: FieldName; values: readonly SharedValue[]; zone: string }

/** What the conferences have in a field now: one value, or which ones and how many of each. */
export function SharedValueList({ field, values, zone }: Props) {
  const [first] = values
  if (!first) return null
  if (values.length === 1)
    return (
      <p className="mt-1.5 flex min-w-0 items-baseline gap-1.5 text-quiet text-xs">
        <span className="shrink-0">Now:</span>
        <ValueShown field={field} text={textOf(field, first.value, zone)} />
      </p>
    )
  const listed = values.slice(0, MAX_LISTED)
  return (
    <details className="mt-1.5 text-xs">
      <summary className="w-fit cursor-pointer rounded-sm text-quiet hover:text-ink">
        <span>{`Several values: ${values.length.toLocaleString('en')}`}</span>
        <span className="sr-only">{` of ${fieldLabels[field]}`}</span>
      </summary>
      <ul className="mt-1 max-h-40 space-y-1 overflow-y-auto rounded-md bg-sunken p-2">
        {listed.map(({ value, count }) => {
          const text = textOf(field, value, zone)
          return (
            <li key={String(value)} className="flex items-baseline justify-between gap-3">
              <ValueShown field={field} text={text} />
              <span className="shrink-0 text-quiet tabular-nums">
                {count.toLocaleString('en')}
                <span className="sr-only">{count === 1 ? ' conference' : ' conferences'}</span>
              </span>
            </li>
          )
        })}
        {values.length > MAX_LISTED && (
          <li className="text-quiet">
            {`and ${(values.length - MAX_LISTED).toLocaleString('en')} more`}
          </li>
        )}
      </ul>
    </details>
  )
}

/** @returns a value in words, `None` for an empty one */
export function textOf(field: FieldName, value: unknown, zone: string): string {
  return valueText(field, value, zone) || 'None'
}

/** A value in one line; a colour with its colour beside it. */
export function ValueShown({ field, text }: { field: FieldName; text: string }) {
  return (
    <span
      dir="auto"
      translate={isOfKind(field, 'text') ? 'no' : undefined}
      className="min-w-0 truncate text-left"
    >
      {colorPattern.test(text) && (
        <span
          aria-hidden
          className="me-1.5 inline-block size-3 rounded-sm border border-strong align-[-1px]"
          style={{ backgroundColor: text }}
        />
      )}
      {text}
    </span>
  )
}
