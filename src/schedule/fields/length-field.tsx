import { type ReactNode, useId, useState } from 'react'
import { classNames } from '#ui/class-names.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { FieldError } from '#ui/fields/field.tsx'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { parseDuration } from '../duration.ts'
import { formatDuration } from '../format.ts'
import { windowLength } from '../window/window.ts'
import { setLength } from '../window/window-presets.ts'
import type { ScheduleValue } from './schedule-value.ts'

type Props = {
  readonly value: ScheduleValue
  /** A new start has just taken the end with it. */
  readonly isKept: boolean
  readonly onChange: (next: ScheduleValue) => void
}

/** How long the window is. A new length moves its end. */
export default function LengthField({ value, isKept, onChange }: Props): ReactNode {
  const id = useId()
  // Undefined unless somebody types: then the field shows the window's own length.
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  const length = windowLength(value)
  const shown = length === undefined ? '' : formatDuration(length)
  const commit = () => {
    if (typed === undefined || typed.trim() === shown) {
      setTyped(undefined)
      setError(undefined)
      return
    }
    const next = typed.trim() === '' ? { ...value, join_until: '' } : withLength(typed, value)
    if (typeof next === 'string') return setError(next)
    setTyped(undefined)
    setError(undefined)
    onChange(next)
  }
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 inline-block font-medium text-sm">
        Length
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="1 h"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={classNames(controlStyle, 'h-9')}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposing(event)) return
          event.preventDefault()
          commit()
        }}
      />
      <p role="status" className="text-quiet text-xs">
        {isKept && <span className="mt-1.5 block">Kept: the end moved too.</span>}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

function withLength(typed: string, value: ScheduleValue): ScheduleValue | string {
  const length = parseDuration(typed)
  if (length === undefined) return 'Write a length like 90 min or 1 h 30 min'
  return setLength(value, length, Date.now()) ?? 'Complete “Join from” first'
}
