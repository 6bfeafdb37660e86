import { useCallback, useId, useLayoutEffect, useRef } from 'react'
import { FieldError } from '#ui/fields/field.tsx'
import { useZonePicker } from './use-zone-picker.ts'
import type { EarlyUse, ZoneFieldProps } from './zone-field-props.ts'
import { ZoneFieldWaiting } from './zone-field-waiting.tsx'

/** Whose clocks the times are. The list that can be searched comes after the first paint. */
export function ZoneField({ error, focusRef, onBlur, ...rest }: ZoneFieldProps) {
  const id = useId()
  const Picker = useZonePicker()
  const earlyUse = useRef<EarlyUse>(null)
  const root = useRef<HTMLDivElement>(null)
  const focus = useCallback(() => {
    root.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [])
  const registered = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element
      focusRef(element ? focus : null)
    },
    [focus, focusRef],
  )
  const isHere = Picker !== undefined
  useLayoutEffect(() => {
    if (isHere && earlyUse.current) focus()
  }, [isHere, focus])
  return (
    <div ref={registered} className="min-w-0">
      <label htmlFor={id} className="mb-1.5 inline-block font-medium text-sm">
        Time zone
      </label>
      {Picker ? (
        <Picker
          {...rest}
          id={id}
          describedBy={error === undefined ? undefined : `${id}-error`}
          isInvalid={error !== undefined}
          onBlur={onBlur}
          earlyUse={earlyUse}
        />
      ) : (
        <ZoneFieldWaiting {...rest} id={id} earlyUse={earlyUse} />
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
