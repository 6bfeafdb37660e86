import { CalendarDays, X } from 'lucide-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { lazy, Suspense, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria/I18nProvider'
import { useDateField } from 'react-aria/useDateField'
import { isPressed } from '../keyboard/shortcut.ts'
import { operatorConventions } from './conventions.ts'
import { dateTimeShortcuts } from './date-time-shortcuts.ts'
import { dateTimeFrame } from './frame.ts'
import { partsOf } from './parts.ts'
import type { DateTimeInputProps } from './props.ts'
import { DateTimeSegment } from './segment.tsx'
import { focusSegment, useTypingKeys } from './typing/use-typing-keys.ts'
import { useDateTimeState } from './use-date-time-state.ts'

const loadCalendar = () => import('./calendar.tsx')
// Offline, or with a page older than the server, there are still the segments.
const DateTimeCalendar = lazy(() => loadCalendar().catch(() => ({ default: CalendarMissing })))

/** The inside of a date-time field: segments, a button that clears them, and the calendar. */
export default function DateTimeInput(props: DateTimeInputProps) {
  return (
    <I18nProvider locale={operatorConventions().locale}>
      <Segments {...props} />
    </I18nProvider>
  )
}

function Segments(props: DateTimeInputProps) {
  const { label, value, onChange, onPaste, labelId, describedBy, isInvalid, today, proposeTime } =
    props
  const { isDay = false, lead, colors = 'border-strong bg-surface' } = props
  const segments = useRef<HTMLDivElement>(null)
  const calendarButton = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const state = useDateTimeState({ value, onChange, isInvalid, today, isDay })
  const { fieldProps } = useDateField(
    {
      // The segments take it into their own names, as a phone may not announce the group's.
      'aria-label': label,
      ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
      isInvalid,
    },
    state,
    segments,
  )

  useTypingKeys(segments, state)
  const pasted = (event: ClipboardEvent) => {
    event.preventDefault()
    onPaste(event.clipboardData.getData('text'))
  }
  const openByKey = (event: KeyboardEvent) => {
    if (!isPressed(event.nativeEvent, dateTimeShortcuts.calendar)) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(true)
  }
  const pick = (day: string) => {
    const { hour, minute } = partsOf(value)
    const hasTime = hour !== undefined && minute !== undefined
    onChange(`${day}T${hasTime ? value.slice(11) : proposeTime(day)}`)
    setOpen(false)
  }

  return (
    <>
      <div
        className={`${dateTimeFrame} ${
          isInvalid ? 'border-danger bg-surface' : colors
        } focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2`}
      >
        {lead}
        {/* The buttons stand beside the group: it would take Enter and Space from them. */}
        {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is a group, among fieldProps */}
        <div
          {...fieldProps}
          ref={segments}
          aria-label={undefined}
          aria-labelledby={labelId}
          onPasteCapture={pasted}
          onKeyDownCapture={openByKey}
          dir="ltr"
          className="flex min-w-0 flex-1 items-center self-stretch"
        >
          {state.segments.map((segment, index) => (
            <DateTimeSegment
              // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other identity, and literals repeat
              key={index}
              segment={segment}
              state={state}
            />
          ))}
        </div>
        {value !== '' && (
          <button
            type="button"
            aria-label={`Clear ${label}`}
            className={iconButton}
            onClick={() => {
              onChange('')
              focusSegment(segments.current)
            }}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
        <button
          ref={calendarButton}
          type="button"
          aria-label={`Calendar for ${label}`}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          className={iconButton}
          onPointerEnter={preload}
          onFocus={preload}
          onClick={() => setOpen(true)}
        >
          <CalendarDays aria-hidden className="size-4" />
        </button>
      </div>
      {isOpen && (
        <Suspense>
          <DateTimeCalendar
            fieldId={props.fieldId}
            trigger={calendarButton}
            value={value}
            today={today}
            onPick={pick}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

const iconButton =
  'inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-quiet hover:bg-hover hover:text-ink focus-visible:outline-2 focus-visible:outline-focus'

function CalendarMissing() {
  return (
    <p role="alert" className="mt-1.5 text-quiet text-sm">
      The calendar could not be loaded. Type or paste the day instead.
    </p>
  )
}

// A failure is retried, and reported, when the calendar is opened.
function preload() {
  loadCalendar().catch(() => undefined)
}
