import { useState } from 'react'
import { classNames } from '#ui/class-names.ts'

type Props = {
  label: string
  /** `2026-12-01`, or empty for no limit. */
  value: string
  min?: string
  max?: string
  onChange: (value: string) => void
}

/** A day of the operator's calendar. Rows without such a time are not found by it. */
export function DayFilter({ label, value, min, max, onChange }: Props) {
  // A year on its way from 2 to 2026 is no day to filter by: it waits until the field is left.
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    setTyped(value)
  }
  return (
    <label
      className={classNames(
        'flex h-9 items-center gap-2 rounded-md border px-2.5 text-quiet hover:border-quiet',
        'focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2 max-sm:grow',
        value === '' ? 'border-strong bg-surface' : 'border-accent bg-accent-soft font-medium',
      )}
    >
      <span className="text-xs">{label}</span>
      <input
        type="date"
        value={typed}
        min={min}
        max={max}
        className="min-w-0 grow bg-transparent text-ink text-sm outline-none"
        onChange={(event) => {
          const day = event.target.value
          setTyped(day)
          if (day === '' || day >= '1900') onChange(day)
        }}
      />
    </label>
  )
}
