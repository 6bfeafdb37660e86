import { useId } from 'react'
import { classNames } from '#ui/class-names.ts'
import { DayInput } from '#ui/date-time/day-input.tsx'

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
  const id = useId()
  return (
    <label
      htmlFor={id}
      className={classNames(
        'flex h-9 items-center gap-2 rounded-md border px-2.5 text-quiet hover:border-quiet',
        'focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2 max-sm:grow',
        value === ''
          ? 'border-strong bg-surface'
          : 'border-accent bg-accent-soft font-medium forced-colors:border-2 forced-colors:border-[Highlight]',
      )}
    >
      <span className="text-xs">{label}</span>
      <DayInput
        id={id}
        value={value}
        min={min}
        max={max}
        className="min-w-0 grow bg-transparent text-ink text-sm outline-none"
        onDay={onChange}
      />
    </label>
  )
}
