import { CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { classNames } from '#ui/class-names.ts'
import { operatorLocale } from '#ui/date-time/conventions.ts'
import { controlStyle } from '#ui/fields/control-style.ts'
import { isComposing } from '#ui/keyboard/is-composing.ts'
import { resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { formatDuration, formatWindow, formatZone } from '../format.ts'
import { windowLength } from '../window/window.ts'
import type { WhenReading } from './read-when.ts'

type Props = {
  readonly value: ScheduleValue
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onChange: (next: ScheduleValue) => void
}

const loadReader = () => import('./read-when.ts')
type Reader = Awaited<ReturnType<typeof loadReader>>['readWhen']

/**
 * The window in one line, as people write it. What it would mean is shown in full; it counts when
 * Enter or the button takes it over. The reader is loaded when the line gets the focus.
 */
export default function WhenLine({ value, now, onChange }: Props): ReactNode {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [reader, setReader] = useState<{ read: Reader }>()
  const [isMissing, setMissing] = useState(false)
  const [isWaiting, setWaiting] = useState(false)
  const [taken, setTaken] = useState<string>()
  const load = () => {
    if (reader) return
    loadReader()
      .then(({ readWhen }) => setReader({ read: readWhen }))
      .catch(() => setMissing(true))
  }
  const readBy = (read: Reader) => read(text, { value, now, locale: operatorLocale() })
  const reading = reader && text.trim() !== '' ? readBy(reader.read) : null
  const take = (read: WhenReading | null) => {
    if (read?.kind !== 'window') return
    setTaken(echo(read.value))
    setText('')
    onChange(read.value)
    input.current?.focus()
  }
  /** Enter before the reader has come counts when it comes, unless something else was done since. */
  const takeLater = () => {
    setWaiting(true)
    loadReader()
      .then(({ readWhen }) => {
        const line = input.current
        if (line?.value === text && document.activeElement === line) take(readBy(readWhen))
      })
      .catch(() => setMissing(true))
      .finally(() => setWaiting(false))
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return
    // Enter takes the line over and never sends the form, as it would from another input.
    if (event.key === 'Enter') {
      event.preventDefault()
      if (reader || text.trim() === '') take(reading)
      else takeLater()
    }
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      setText('')
    }
  }
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 inline-block font-medium">
        When
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="tomorrow 9:00 for 1 h"
          aria-describedby={`${id}-echo`}
          className={classNames(controlStyle, 'h-9')}
          value={text}
          onFocus={load}
          onChange={(event) => {
            load()
            setTaken(undefined)
            setText(event.currentTarget.value)
          }}
          onKeyDown={press}
        />
        {reading?.kind === 'window' && (
          <button
            type="button"
            aria-label="Use this time"
            className="inline-flex h-9 shrink-0 items-center gap-1.5 rounded-md border border-strong bg-surface px-2.5 font-medium hover:bg-hover"
            onClick={() => take(reading)}
          >
            <CornerDownLeft aria-hidden className="size-4" />
            <span aria-hidden>Use</span>
          </button>
        )}
      </div>
      <p
        id={`${id}-echo`}
        aria-live="polite"
        className="mt-1.5 min-h-4 text-quiet text-xs leading-4"
      >
        <Echo reading={reading} taken={taken} isMissing={isMissing} isWaiting={isWaiting} />
      </p>
    </div>
  )
}

function Echo(props: {
  readonly reading: WhenReading | null
  readonly taken: string | undefined
  readonly isMissing: boolean
  readonly isWaiting: boolean
}) {
  const { reading, taken, isMissing, isWaiting } = props
  if (isMissing) return <span>Could not be loaded. Use the fields below instead.</span>
  if (reading?.kind === 'window')
    return <span className="text-ink">{`${echo(reading.value)}. Press Enter to use it.`}</span>
  if (reading) return <span className="text-danger">{reading.message}</span>
  if (isWaiting) return <span>One moment…</span>
  if (taken !== undefined) return <span>{`Set to ${taken}`}</span>
  return <span>Like “fri 14-16” or “4 dec 9am”.</span>
}

function echo(value: ScheduleValue): string {
  const [from, until] = [value.join_from, value.join_until].map((text) => {
    const time = resolveFieldTime(text, value.time_zone)
    return time.kind === 'instant' ? time.at : undefined
  })
  const length = windowLength(value)
  return [
    formatWindow({ from, until }, value.time_zone),
    formatZone(value.time_zone, from ?? 0),
    length === undefined ? 'no end' : formatDuration(length),
  ].join(', ')
}
