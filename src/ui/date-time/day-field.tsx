import { useId, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { dateTimeFrame } from './frame.ts'
import { isComplete, partsOf } from './parts.ts'
import type { DateTimeInputProps } from './props.ts'
import { readDay } from './typing/read-day.ts'
import { useSegmentedInput } from './use-segmented-input.ts'

type Props = {
  label: string
  /** `2026-12-01`, or empty for no day. */
  value: string
  /** Told of whole days only, and of an emptied field. */
  onDay: (day: string) => void
  /** Whether it stands out, as a filter that hides something does. */
  isMarked?: boolean
  className?: string
}

/** A day, typed, picked or pasted as a date and time is elsewhere. Its label is inside its frame. */
export function DayField({ label, value, onDay, isMarked = false, className }: Props) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const Input = useSegmentedInput(root, NativeDayInput)
  // A day that is still being typed stands in the field alone.
  const [typed, setTyped] = useState(() => atMidnight(value))
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (readDay(typed) !== value) setTyped(atMidnight(value))
  }
  const take = (text: string) => {
    setTyped(text)
    const day = readDay(text)
    if (day !== undefined && day !== value) onDay(day)
  }
  return (
    <div ref={root} data-date-time={id} className={className}>
      <Input
        isDay
        label={label}
        value={typed}
        onChange={take}
        onPaste={(text) => {
          const [day] = /\d{4}-\d\d-\d\d/.exec(text) ?? []
          if (day) take(atMidnight(day))
        }}
        today={localToday()}
        proposeTime={() => '00:00'}
        fieldId={id}
        labelId={`${id}-label`}
        isInvalid={false}
        describedBy={undefined}
        colors={
          isMarked
            ? 'border-accent bg-accent-soft font-medium forced-colors:border-2 forced-colors:border-[Highlight]'
            : 'border-strong bg-surface hover:border-quiet'
        }
        lead={
          <span id={`${id}-label`} className="shrink-0 px-1.5 font-normal text-quiet text-xs">
            {label}
          </span>
        }
      />
    </div>
  )
}

/** The browser's own field for a day, in the same place. */
function NativeDayInput({ value, labelId, colors, lead, onChange }: DateTimeInputProps) {
  const whole = isComplete(partsOf(value)) ? value.slice(0, 10) : ''
  return (
    <div className={classNames(dateTimeFrame, colors ?? '')}>
      {lead}
      <input
        type="date"
        aria-labelledby={labelId}
        defaultValue={whole}
        className="min-h-6 min-w-0 grow bg-transparent text-ink text-sm outline-none"
        onChange={({ target }) => onChange(atMidnight(target.value))}
      />
    </div>
  )
}

function atMidnight(day: string): string {
  return day === '' ? '' : `${day}T00:00`
}

function localToday(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
