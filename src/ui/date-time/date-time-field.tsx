import { X } from 'lucide-react'
import { type FocusEvent, useCallback, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { FieldError } from '../fields/field.tsx'
import { formatDateTimeParts } from './format-parts.ts'
import { dateTimeFrame } from './frame.ts'
import { DateTimeInputFallback } from './input-fallback.tsx'
import { isSegmentable } from './parts.ts'
import type { DateTimeFieldProps } from './props.ts'
import { useSegmentedInput } from './use-segmented-input.ts'

/**
 * A date and time, typed by segment, picked from a calendar or pasted. The heavy part comes after
 * the first paint; until then there is the browser's own field.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, error, focusRef, children, describedBy, onBlur, ...rest } = props
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const Input = useSegmentedInput(root, DateTimeInputFallback)
  const focusFirst = useCallback(() => {
    root.current
      ?.querySelector<HTMLElement>('[contenteditable], input, [tabindex], button')
      ?.focus()
  }, [])
  const registered = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element
      focusRef?.(element ? focusFirst : null)
    },
    [focusFirst, focusRef],
  )
  const left = (event: FocusEvent<HTMLElement>) => {
    // The calendar is a part of the field, though not of its element.
    const inside = event.relatedTarget?.closest(`[data-date-time="${id}"]`)
    if (!inside) onBlur?.()
  }
  const explained = [describedBy, error ? `${id}-error` : undefined].filter(Boolean).join(' ')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus leave what is inside
    <div ref={registered} data-date-time={id} onBlur={left} className="min-w-0">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the segments themselves */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on a label focuses its field, as everywhere */}
      <span
        id={`${id}-label`}
        className="mb-1.5 inline-block font-medium text-sm"
        onClick={focusFirst}
      >
        {label}
      </span>
      {isSegmentable(rest.value) ? (
        <Input
          {...rest}
          label={label}
          fieldId={id}
          labelId={`${id}-label`}
          isInvalid={error !== undefined}
          describedBy={explained || undefined}
        />
      ) : (
        <FarDateTime
          label={label}
          value={rest.value}
          onClear={() => {
            flushSync(() => rest.onChange(''))
            focusFirst()
          }}
        />
      )}
      <FieldError id={`${id}-error`} error={error} />
      {children}
    </div>
  )
}

/** A time of a year that segments cannot show. It stays as it is until it is cleared. */
function FarDateTime(props: {
  readonly label: string
  readonly value: string
  readonly onClear: () => void
}) {
  const { label, value, onClear } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in for a group that is no fieldset
    <div role="group" aria-label={label} className={`${dateTimeFrame} border-strong bg-surface`}>
      <span className="min-w-0 flex-1 truncate px-1">{formatDateTimeParts(value)}</span>
      <button
        type="button"
        aria-label={`Clear ${label}`}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-quiet hover:bg-hover hover:text-ink"
        onClick={onClear}
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}
