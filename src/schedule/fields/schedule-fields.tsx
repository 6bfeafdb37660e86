import type { RefObject } from 'react'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { lazyAfterPaint } from '#lib/browser/lazy-after-paint.ts'
import { useHydrated } from '#lib/browser/use-hydrated.ts'
import { classNames } from '#ui/class-names.ts'
import { DateTimeField } from '#ui/date-time/date-time-field.tsx'
import { controlStyle } from '#ui/fields/control-style.ts'
import { useMinute } from '../use-minute.ts'
import { readingAt, resolveWall, wallText } from '../wall-time.ts'
import { proposeTime, windowLength, withStart } from '../window/window.ts'
import { keepWallTimes } from '../zone/change-zone.ts'
import { ZoneField } from '../zone/zone-field.tsx'
import { displayedClock, parseFieldTime, resolveFieldTime } from './field-time.ts'
import { ScheduleSummary } from './schedule-summary.tsx'
import type { ScheduleField, ScheduleValue } from './schedule-value.ts'

// None is needed before somebody pastes a time, chooses a zone, or meets a night the clocks change.
const loadPaste = () => import('../parse-range.ts')
const ZoneChangePrompt = lazy(() =>
  import('../zone/zone-change-prompt.tsx').catch(() => ({ default: NoPrompt })),
)
const ClockChangePrompt = lazy(() =>
  import('./clock-change-prompt.tsx').catch(() => ({ default: NoChoice })),
)

// These come after the first paint; without them there are still the two times.
const WhenLine = lazyAfterPaint(() => import('../when/when-line.tsx'))
const LengthField = lazyAfterPaint(() => import('./length-field.tsx'))
const Suggestions = lazyAfterPaint(() => import('./suggestions.tsx'))

/** Keeps the place of a field until it is loaded. */
function Waiting({ label, hint }: { readonly label: string; readonly hint?: boolean }) {
  return (
    <div aria-hidden>
      <span className="mb-1.5 inline-block font-medium">{label}</span>
      <div className={`${controlStyle} h-9`} />
      {hint && <p className="mt-1.5 h-4" />}
    </div>
  )
}

function NoChoice() {
  return <p role="alert">Clocks change then. Load the page again to choose the time.</p>
}

function NoPrompt() {
  return <p role="status" />
}

/** @returns whether clocks skip a time or show it twice */
function isAmbiguous(text: string, zone: string): boolean {
  const time = parseFieldTime(text)
  return time.kind === 'wall' && resolveWall(time.wall, zone).kind !== 'instant'
}

export type ScheduleFieldsProps = {
  readonly value: ScheduleValue
  readonly onChange: (next: ScheduleValue) => void
  /** A field has been left. */
  readonly onBlur?: (field: ScheduleField) => void
  readonly errors?: Partial<Record<ScheduleField, string>>
  /** Takes, for each field, a function that moves the focus to it; null when the field goes. */
  readonly focusRef?: (field: ScheduleField, focus: (() => void) | null) => void
}

type TimeField = 'join_from' | 'join_until'
type Paste = { field: TimeField; isError: boolean; text: string }

/** The join window: when from, when until, and by the clocks of which zone. */
export function ScheduleFields(props: ScheduleFieldsProps) {
  const { value, onChange, onBlur, errors = {}, focusRef } = props
  const now = useMinute()
  const isHydrated = useHydrated()
  const [paste, setPaste] = useState<Paste>()
  const [before, setBefore] = useState<ScheduleValue>()
  // Outlives a start that is half typed, for which there is no length.
  const [length, setLength] = useState(() => windowLength(value))
  const [isMoved, setMoved] = useState(false)
  const focusers = useRef<Focusers>(new Map())
  const focus = {
    join_from: useFocus('join_from', focusers, focusRef),
    join_until: useFocus('join_until', focusers, focusRef),
    time_zone: useFocus('time_zone', focusers, focusRef),
  }
  const change = (next: ScheduleValue) => {
    setPaste(undefined)
    setBefore(undefined)
    setMoved(false)
    // An end that was set on purpose stays where it is, whatever the start becomes.
    setLength(windowLength(next) ?? (next.join_until === value.join_until ? length : undefined))
    onChange(next)
  }
  /** A new start takes the end with it, until the end is set on purpose. */
  const changeStart = (join_from: string) => {
    const next = withStart(value, join_from, length)
    setPaste(undefined)
    setBefore(undefined)
    setMoved(next.join_until !== value.join_until)
    onChange(next)
  }
  const set = (field: TimeField, text: string) =>
    field === 'join_from' ? changeStart(text) : change({ ...value, join_until: text })
  const pasteInto = async (field: TimeField, text: string) => {
    const loaded = await loadPaste().catch(() => undefined)
    const read = loaded?.readPasted(text, value.time_zone) ?? {
      error: 'This could not be read: type it',
    }
    if ('error' in read) return setPaste({ field, isError: true, text: read.error })
    const isRange = 'until' in read
    if (isRange) change({ ...value, join_from: read.from, join_until: read.until })
    else set(field, read.value)
    if (read.note) setPaste({ field, isError: false, text: read.note })
  }

  const timeField = (field: TimeField, label: string) => (
    <DateTimeField
      label={label}
      name={field}
      value={displayedClock(value[field])}
      onChange={(text) => set(field, text)}
      onBlur={() => onBlur?.(field)}
      onPaste={(text) => void pasteInto(field, text)}
      error={errors[field]}
      today={wallText(readingAt(now, value.time_zone).wall).slice(0, 10)}
      proposeTime={proposeTime(value, field, now)}
      focusRef={focus[field]}
    >
      <p role="status" className={`text-sm ${paste?.isError ? 'text-danger' : 'text-quiet'}`}>
        {paste?.field === field && <span className="mt-1.5 block">{paste.text}</span>}
      </p>
      {isAmbiguous(value[field], value.time_zone) && (
        <Suspense>
          <ClockChangePrompt
            value={value[field]}
            zone={value.time_zone}
            onChange={(text) => set(field, text)}
            focusField={() => focusers.current.get(field)?.()}
          />
        </Suspense>
      )}
    </DateTimeField>
  )
  return (
    <div className="@container grid gap-y-4">
      {isHydrated ? (
        <Suspense fallback={<Waiting label="When" hint />}>
          <WhenLine value={value} now={now} onChange={change} />
        </Suspense>
      ) : (
        <Waiting label="When" hint />
      )}
      <div className={`grid items-start gap-x-3 gap-y-4 ${columns(value)}`}>
        {timeField('join_from', 'Join from')}
        {timeField('join_until', 'Join until')}
        {isHydrated ? (
          <Suspense fallback={<Waiting label="Length" />}>
            <LengthField value={value} isKept={isMoved} onChange={change} />
          </Suspense>
        ) : (
          <Waiting label="Length" />
        )}
        <ZoneField
          value={value.time_zone}
          at={instantToShow(value, now)}
          onChange={(zone) => {
            const next = keepWallTimes(value, zone)
            change(next)
            // Choosing a reading of the same clock time afterwards moves no end.
            setLength(windowLength(next))
            setBefore(value)
          }}
          onBlur={() => onBlur?.('time_zone')}
          error={errors.time_zone}
          focusRef={focus.time_zone}
        />
      </div>
      <Suspense fallback={<NoPrompt />}>
        {before ? (
          <ZoneChangePrompt before={before} value={value} onChange={onChange} />
        ) : (
          <NoPrompt />
        )}
      </Suspense>
      <div className="-mt-2 min-h-25 @[42rem]:min-h-7">
        {isHydrated && (
          <Suspense>
            <Suggestions value={value} onStart={changeStart} onChange={change} />
          </Suspense>
        )}
      </div>
      <ScheduleSummary value={value} now={now} />
    </div>
  )
}

/** All four in a row where there is room. With AM and PM or seconds, times need wider columns. */
function columns({ join_from, join_until }: ScheduleValue): string {
  const hasSeconds = [join_from, join_until].some((text) => /T..:..:/.test(displayedClock(text)))
  if (hasSeconds) return 'grid-cols-1 @[40rem]:grid-cols-2'
  return classNames(
    'grid-cols-1 [html:not([data-hour-cycle=h12])_&]:@[29rem]:grid-cols-2 [html[data-hour-cycle=h12]_&]:@[33rem]:grid-cols-2',
    '[html:not([data-hour-cycle=h12])_&]:@[42rem]:grid-cols-[14rem_14rem_5.5rem_minmax(0,1fr)]',
    '[html[data-hour-cycle=h12]_&]:@[47rem]:grid-cols-[15.5rem_15.5rem_5rem_minmax(0,1fr)]',
  )
}

/** The instant whose offsets the zones are shown with: the window's first, else the present. */
function instantToShow(value: ScheduleValue, now: number): number {
  for (const text of [value.join_from, value.join_until]) {
    const time = resolveFieldTime(text, value.time_zone)
    if (time.kind === 'instant') return time.at
    if (time.kind === 'gap') return time.before.at
    if (time.kind === 'fold') return time.earlier.at
  }
  return now
}

type Focusers = Map<ScheduleField, () => void>

function useFocus(
  field: ScheduleField,
  focusers: RefObject<Focusers>,
  focusRef: ScheduleFieldsProps['focusRef'],
) {
  return useCallback(
    (focus: (() => void) | null) => {
      if (focus) focusers.current.set(field, focus)
      else focusers.current.delete(field)
      focusRef?.(field, focus)
    },
    [field, focusers, focusRef],
  )
}
