import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { shiftWindow, startNextHour } from '../window/window.ts'
import { setAllDay, setLength, startNow } from '../window/window-presets.ts'
import type { ScheduleValue } from './schedule-value.ts'

type Props = {
  readonly value: ScheduleValue
  readonly onChange: (next: ScheduleValue) => void
}

type StartProps = {
  readonly value: ScheduleValue
  readonly onStart: (join_from: string) => void
}

const lengths = [
  ['30 min', 30],
  ['1 h', 60],
  ['2 h', 120],
] as const

const units = ['day', 'week', 'month'] as const

/** Starts, lengths and moves that are needed every day, one click away. */
export default function Suggestions(props: Props & StartProps): ReactNode {
  return (
    <div className="flex flex-col gap-x-5 gap-y-2 @[42rem]:flex-row">
      <StartSuggestions {...props} />
      <LengthSuggestions {...props} />
      <ShiftSuggestions {...props} />
    </div>
  )
}

function StartSuggestions({ value, onStart }: StartProps) {
  return (
    <Chips label="Start">
      <Chip onPress={() => onStart(startNow(value, Date.now()).join_from)}>Now</Chip>
      <Chip onPress={() => onStart(startNextHour(value, Date.now()).join_from)}>
        Next full hour
      </Chip>
    </Chips>
  )
}

/** They do nothing while the start is half a date. */
function LengthSuggestions({ value, onChange }: Props) {
  const put = (next: ScheduleValue | undefined) => {
    if (next) onChange(next)
  }
  return (
    <Chips label="Length">
      {lengths.map(([name, minutes]) => (
        <Chip key={name} onPress={() => put(setLength(value, minutes * 60_000, Date.now()))}>
          {name}
        </Chip>
      ))}
      <Chip onPress={() => put(setAllDay(value, Date.now()))}>All day</Chip>
    </Chips>
  )
}

/** Moves the whole window, for the same meeting on another day. */
function ShiftSuggestions({ value, onChange }: Props) {
  const isEmpty = value.join_from === '' && value.join_until === ''
  return (
    <Chips label="Move">
      <span aria-hidden className="hidden pe-0.5 text-quiet text-xs @[20rem]:inline">
        Move by
      </span>
      {units.map((unit) => (
        <Shift
          key={unit}
          unit={unit}
          isDisabled={isEmpty}
          onShift={(count) => onChange(shiftWindow(value, unit, count))}
        />
      ))}
    </Chips>
  )
}

function Chips({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend, which no row can hold
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1.5">
      {children}
    </div>
  )
}

function Chip({ onPress, children }: { readonly onPress: () => void; readonly children: string }) {
  return (
    <button type="button" className={`${chip} px-2.5`} onClick={onPress}>
      {children}
    </button>
  )
}

function Shift(props: {
  readonly unit: string
  readonly isDisabled: boolean
  readonly onShift: (count: number) => void
}) {
  const { unit, isDisabled, onShift } = props
  return (
    <span className={`${chip} overflow-hidden`}>
      <button
        type="button"
        disabled={isDisabled}
        aria-label={`A ${unit} earlier`}
        className={arrow}
        onClick={() => onShift(-1)}
      >
        <ChevronLeft aria-hidden className="size-3.5" />
      </button>
      <span aria-hidden>{unit}</span>
      <button
        type="button"
        disabled={isDisabled}
        aria-label={`A ${unit} later`}
        className={arrow}
        onClick={() => onShift(1)}
      >
        <ChevronRight aria-hidden className="size-3.5" />
      </button>
    </span>
  )
}

const chip =
  'inline-flex h-7 items-center rounded-full border border-line bg-surface text-ink text-xs hover:border-strong'
const arrow =
  'inline-flex h-7 w-7 items-center justify-center rounded-full text-quiet enabled:hover:bg-hover enabled:hover:text-ink disabled:opacity-50 focus-visible:-outline-offset-2'
