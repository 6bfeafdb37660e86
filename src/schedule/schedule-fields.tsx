import type { RefObject } from 'react'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { operatorConventions } from '#ui/date-time/conventions.ts'
import { DateTimeField } from '#ui/date-time/date-time-field.tsx'
import { displayedClock, parseFieldTime, resolveFieldTime } from './field-time.ts'
import { ScheduleSummary } from './schedule-summary.tsx'
import type { ScheduleField, ScheduleValue } from './schedule-value.ts'
import { LengthSuggestions, ShiftSuggestions, StartSuggestions } from './suggestions.tsx'
import { useMinute } from './use-minute.ts'
import { readingAt, resolveWall, wallText } from './wall-time.ts'
import { proposeTime } from './window.ts'
import { keepWallTimes } from './zone/change-zone.ts'
import { ZoneField } from './zone/zone-field.tsx'

// None is needed before somebody pastes a time, chooses a zone, or meets a night the clocks change.
const loadPaste = () => import('./parse-range.ts')
const ZoneChangePrompt = lazy(() =>
  import('./zone/zone-change-prompt.tsx')
    .then(({ ZoneChangePrompt }) => ({ default: ZoneChangePrompt }))
    .catch(() => ({ default: NoPrompt })),
)
const ClockChangePrompt = lazy(() =>
  import('./clock-change-prompt.tsx')
    .then(({ ClockChangePrompt }) => ({ default: ClockChangePrompt }))
    .catch(() => ({ default: NoChoice })),
)

function NoChoice() {
  return (
    <p role="alert" className="mt-2 text-sm text-warning">
      Clocks change around this time. Load the page again to choose which is meant.
    </p>
  )
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
  // With AM and PM or seconds, a time needs a wider column to stand beside the other.
  const isTwelve = operatorConventions().hourCycle === 'h12'
  const hasSeconds = [value.join_from, value.join_until].some((text) =>
    /T..:..:/.test(displayedClock(text)),
  )
  const sideBySide = isTwelve ? '@[33rem]:grid-cols-2' : '@[29rem]:grid-cols-2'
  const columns = hasSeconds ? '@[40rem]:grid-cols-2' : sideBySide
  const [paste, setPaste] = useState<Paste>()
  const [before, setBefore] = useState<ScheduleValue>()
  const focusers = useRef<Focusers>(new Map())
  const focus = {
    join_from: useFocus('join_from', focusers, focusRef),
    join_until: useFocus('join_until', focusers, focusRef),
    time_zone: useFocus('time_zone', focusers, focusRef),
  }
  const change = (next: ScheduleValue) => {
    setPaste(undefined)
    setBefore(undefined)
    onChange(next)
  }
  const pasteInto = async (field: TimeField, text: string) => {
    const loaded = await loadPaste().catch(() => undefined)
    const read = loaded?.readPasted(text, value.time_zone) ?? {
      error: 'This cannot be read just now: type it instead',
    }
    if ('error' in read) return setPaste({ field, isError: true, text: read.error })
    const isRange = 'until' in read
    change({
      ...value,
      ...(isRange ? { join_from: read.from, join_until: read.until } : { [field]: read.value }),
    })
    if (read.note) setPaste({ field, isError: false, text: read.note })
  }

  const timeField = (field: TimeField, label: string) => (
    <DateTimeField
      label={label}
      value={displayedClock(value[field])}
      onChange={(text) => change({ ...value, [field]: text })}
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
            onChange={(text) => change({ ...value, [field]: text })}
            focusField={() => focusers.current.get(field)?.()}
          />
        </Suspense>
      )}
      <div className="mt-2">
        {field === 'join_from' ? (
          <StartSuggestions value={value} onChange={change} />
        ) : (
          <LengthSuggestions value={value} onChange={change} />
        )}
      </div>
    </DateTimeField>
  )
  return (
    <div className="@container grid gap-y-4">
      <div className={`grid gap-4 ${columns}`}>
        {timeField('join_from', 'Join from')}
        {timeField('join_until', 'Join until')}
      </div>
      <ShiftSuggestions value={value} onChange={change} />
      <div>
        <ZoneField
          value={value.time_zone}
          at={instantToShow(value, now)}
          onChange={(zone) => {
            change(keepWallTimes(value, zone))
            setBefore(value)
          }}
          onBlur={() => onBlur?.('time_zone')}
          error={errors.time_zone}
          focusRef={focus.time_zone}
        />
        <Suspense fallback={<NoPrompt />}>
          {before ? (
            <ZoneChangePrompt before={before} value={value} onChange={onChange} />
          ) : (
            <NoPrompt />
          )}
        </Suspense>
      </div>
      <ScheduleSummary value={value} now={now} />
    </div>
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
