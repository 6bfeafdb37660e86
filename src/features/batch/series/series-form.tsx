import { useId, useState } from 'react'
import { formatDay } from '#schedule/format.ts'
import { utcOf } from '#schedule/offset.ts'
import { Button } from '#ui/button.tsx'
import { DayField } from '#ui/date-time/day-field.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { Field, FieldError } from '#ui/fields/field.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import type { Row } from '../check/row.ts'
import { dayOf, type Series, seriesDays, weekdayOf } from './series-days.ts'
import { seriesRows } from './series-rows.ts'

type Props = {
  /** `2027-04-03`, to begin with. */
  today: string
  /** How many more rows the batch can have. */
  places: number
  onRows: (rows: readonly Row['cells'][]) => void
  onCancel: () => void
}

const repeats = [
  { value: 'daily', label: 'Every day', unit: 'days' },
  { value: 'weekly', label: 'Every week', unit: 'weeks' },
  { value: 'monthly-by-day', label: 'Every month, on the day', unit: 'months' },
  { value: 'monthly-by-weekday', label: 'Every month, on the weekday', unit: 'months' },
] as const satisfies readonly { value: Series['repeat']; label: string; unit: string }[]

const weekdays = [
  [1, 'Mon'],
  [2, 'Tue'],
  [3, 'Wed'],
  [4, 'Thu'],
  [5, 'Fri'],
  [6, 'Sat'],
  [7, 'Sun'],
] as const

/** Plans conferences that are held again and again at the same time of the day. */
export function SeriesForm({ today, places, onRows, onCancel }: Props) {
  const id = useId()
  const [displayName, setDisplayName] = useState('')
  const [start, setStart] = useState(today)
  const [from, setFrom] = useState('09:00')
  const [until, setUntil] = useState('10:00')
  const [repeat, setRepeat] = useState<(typeof repeats)[number]>(repeats[1])
  const [every, setEvery] = useState('1')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set([weekdayAt(today)]))
  const [endKind, setEndKind] = useState<'count' | 'day'>('count')
  const [count, setCount] = useState('10')
  const [last, setLast] = useState('')
  const [error, setError] = useState<string>()
  const series: Series = {
    start,
    repeat: repeat.value,
    every: Number(every),
    weekdays: [...chosen],
    end: endKind === 'count' ? { kind: 'count', count: Number(count) } : { kind: 'day', day: last },
  }
  const days = seriesDays(series, places)
  const make = () => {
    const mistake = mistakeOf()
    setError(mistake)
    if (mistake === undefined)
      onRows(seriesRows({ ...series, displayName: displayName.trim(), from, until }, places))
  }
  const mistakeOf = (): string | undefined => {
    if (displayName.trim() === '') return 'Fill in the display name.'
    if (from === '') return 'Fill in the time at which each opens.'
    if (repeat.value === 'weekly' && chosen.size === 0) return 'Choose at least one weekday.'
    if (days.length === 0) return 'No day is in this series: check its first day and its end.'
    return undefined
  }
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="rounded-xl border border-line bg-surface p-5"
    >
      <h2 id={`${id}-title`} className="font-semibold text-base">
        Make a series
      </h2>
      <div className="mt-4 grid max-w-3xl gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <div className="sm:col-span-2 lg:col-span-4">
          <Field id={`${id}-name`} label="Display name">
            {(control) => (
              <input
                {...control}
                value={displayName}
                onChange={(event) => setDisplayName(event.target.value)}
                className={`${controlStyle} h-9`}
              />
            )}
          </Field>
        </div>
        <DayField
          label="First day"
          value={start}
          onDay={setStart}
          className="self-end sm:col-span-2"
        />
        <Input id={`${id}-from`} label="Opens at" type="time" value={from} onChange={setFrom} />
        <Input id={`${id}-until`} label="Closes at" type="time" value={until} onChange={setUntil} />
        <div className="sm:col-span-2">
          <SelectField
            id={`${id}-repeat`}
            label="Repeat"
            options={repeats}
            value={repeat.value}
            onChange={({ target: { value } }) =>
              setRepeat(repeats.find((known) => known.value === value) ?? repeat)
            }
          />
        </div>
        <Input
          id={`${id}-every`}
          label={`Every how many ${repeat.unit}`}
          type="number"
          value={every}
          onChange={setEvery}
        />
      </div>
      {repeat.value === 'weekly' && (
        <fieldset className="mt-4">
          <legend className="mb-1.5 font-medium">On</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            {weekdays.map(([weekday, label]) => (
              <label key={weekday} className="flex min-h-6 items-center gap-1.5">
                <input
                  type="checkbox"
                  checked={chosen.has(weekday)}
                  onChange={() => {
                    const next = new Set(chosen)
                    if (!next.delete(weekday)) next.add(weekday)
                    setChosen(next)
                  }}
                  className="size-4 accent-accent"
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset className="mt-4">
        <legend className="mb-1.5 font-medium">End</legend>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name={`${id}-end`}
              checked={endKind === 'count'}
              onChange={() => setEndKind('count')}
              className="size-4 accent-accent"
            />
            After
            <input
              type="number"
              min={1}
              max={places}
              aria-label="How many conferences"
              value={count}
              onChange={(event) => {
                setEndKind('count')
                setCount(event.target.value)
              }}
              className={`${controlStyle} h-9 max-w-20`}
            />
            conferences
          </label>
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name={`${id}-end`}
              checked={endKind === 'day'}
              onChange={() => setEndKind('day')}
              className="size-4 accent-accent"
            />
            On
          </label>
          <DayField
            label="Last day"
            value={last}
            onDay={(day) => {
              setEndKind('day')
              setLast(day)
            }}
            className="-ms-4"
          />
        </div>
      </fieldset>
      <p role="status" className="mt-4 text-quiet">
        {describeDays(days)}
      </p>
      <FieldError id={`${id}-error`} error={error} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={make} aria-describedby={error && `${id}-error`}>
          {days.length === 1 ? 'Add 1 row' : `Add ${days.length.toLocaleString('en')} rows`}
        </Button>
        <Button onClick={onCancel}>Back</Button>
      </div>
    </section>
  )
}

type InputProps = {
  id: string
  label: string
  type: 'date' | 'time' | 'number'
  value: string
  onChange: (value: string) => void
}

function Input({ id, label, type, value, onChange }: InputProps) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <input
          {...control}
          type={type}
          {...(type === 'number' && { min: 1, max: 99 })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${controlStyle} h-9`}
        />
      )}
    </Field>
  )
}

function weekdayAt(text: string): number {
  const day = dayOf(text)
  return day ? weekdayOf(day) : 1
}

const MAX_LISTED = 4

/** Such as `10 days: Thu, 1 Apr 2027; Thu, 8 Apr 2027; … Thu, 3 Jun 2027` */
function describeDays(days: readonly string[]): string {
  const words = (text: string) => {
    const day = dayOf(text)
    return day ? formatDay(utcOf(day.year, day.month, day.day, 0, 0, 0), 'UTC') : text
  }
  const listed = days.slice(0, MAX_LISTED).map(words)
  const last = days.at(-1)
  if (last === undefined) return 'No day yet.'
  const rest = days.length > MAX_LISTED ? ` … ${words(last)}` : ''
  return `${days.length.toLocaleString('en')} ${days.length === 1 ? 'day' : 'days'}: ${listed.join('; ')}${rest}`
}
