import { lazy, Suspense, useCallback, useId, useRef } from 'react'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { FieldError } from '#ui/fields/field.tsx'
import { zoneFrame, zoneLabel } from './names/zone-label.ts'
import { ZoneFieldFallback } from './zone-field-fallback.tsx'
import type { ZoneFieldProps, ZoneInputProps } from './zone-field-props.ts'

// Offline, or with a page older than the server, the browser's own list still does.
const ZonePicker = lazy(() =>
  afterFirstPaint()
    .then(() => import('./zone-picker.tsx'))
    .catch(() => ({ default: ZoneFieldFallback })),
)

/** Whose clocks the times are. The list that can be searched comes after the first paint. */
export function ZoneField({ error, focusRef, onBlur, ...rest }: ZoneFieldProps) {
  const id = useId()
  const isHydrated = useHydrated()
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
  const waiting = <Waiting {...rest} id={id} />
  return (
    <div ref={registered} className="min-w-0">
      <label htmlFor={id} className="mb-1.5 inline-block font-medium text-sm">
        Time zone
      </label>
      {isHydrated ? (
        <Suspense fallback={waiting}>
          <ZonePicker
            {...rest}
            id={id}
            describedBy={error === undefined ? undefined : `${id}-error`}
            isInvalid={error !== undefined}
            onBlur={onBlur}
          />
        </Suspense>
      ) : (
        waiting
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

function Waiting({ id, value, at }: Pick<ZoneInputProps, 'id' | 'value' | 'at'>) {
  const label = zoneLabel(value, at)
  return (
    <input
      id={id}
      aria-busy="true"
      readOnly
      className={`${zoneFrame} border-strong px-2.5`}
      value={useHydrated() ? label : ''}
    />
  )
}
