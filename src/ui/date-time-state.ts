import type { CalendarDateTime as DateTime } from '@internationalized/date'
import { CalendarDateTime, GregorianCalendar } from '@internationalized/date'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { DateFieldState, DateSegment } from 'react-stately/useDateFieldState'
import { useDateFieldState } from 'react-stately/useDateFieldState'
import { operatorConventions } from './date-time-conventions.ts'
import type { DateTimeParts } from './date-time-text.ts'
import { isComplete, partsOf, textOfParts } from './date-time-text.ts'

/**
 * React Aria's date field, with every state of it told. Its own `onChange` speaks of whole dates
 * only, so a date that has lost its hour would still count as the old one, and it turns 30 February
 * into 28 February when the field is left. Here, what the segments show is the value.
 *
 * @returns the state for React Aria's hooks
 */
export function useDateTimeState(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isInvalid: boolean
  readonly today: string
}): DateFieldState {
  const { value, isInvalid, today } = props
  const { locale, hourCycle } = operatorConventions()
  // The last whole date; the state keeps a date with a part missing by itself, on top of it.
  const [whole, setWhole] = useState(() => wholeOf(value))
  // Parts of a date that is not whole, still to be put into the segments. The state takes one at a
  // time, as it would from the keyboard.
  const [pending, setPending] = useState(() => (whole ? [] : stepsOf(value, hourCycle)))
  const known = useRef(value)
  const placeholderValue = useMemo(() => wholeOf(`${today}T09:00`) ?? undefined, [today])
  const state = useDateFieldState<DateTime>({
    value: whole,
    onChange: setWhole,
    granularity: whole?.second ? 'second' : 'minute',
    hourCycle: hourCycle === 'h12' ? 12 : 24,
    shouldForceLeadingZeros: true,
    ...(placeholderValue && { placeholderValue }),
    locale,
    createCalendar,
    isInvalid,
    validationBehavior: 'aria',
  })
  const shown = textOfParts(partsShown(state.segments))

  const take = useEffectEvent((next: string) => {
    if (next === known.current) return
    known.current = next
    const date = wholeOf(next)
    if (date) setWhole(date)
    else state.setValue(null)
    setPending(date ? [] : stepsOf(next, hourCycle))
  })
  useEffect(() => take(value), [value])

  const fillIn = useEffectEvent(([step, ...rest]: Step[]) => {
    if (!step) return
    state.setSegment(...step)
    setPending(rest)
  })
  useEffect(() => fillIn(pending), [pending])

  const tell = useEffectEvent((text: string) => {
    if (pending.length > 0 || text === known.current) return
    known.current = text
    props.onChange(text)
  })
  useEffect(() => tell(shown), [shown])

  return {
    ...state,
    // Called when the field is left, to bend what is there into a date. All we bend is a year
    // that was typed with two digits.
    confirmPlaceholder() {
      const { year } = partsShown(state.segments)
      if (year !== undefined && year < 100) state.setSegment('year', 2000 + year)
    },
  }
}

type Step = ['year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'dayPeriod', number]

function createCalendar() {
  return new GregorianCalendar()
}

function wholeOf(text: string): DateTime | null {
  const parts = partsOf(text)
  if (!isComplete(parts)) return null
  const { year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const date = new CalendarDateTime(year, month, day, hour, minute, second)
  return date.month === month && date.day === day ? date : null
}

function stepsOf(text: string, hourCycle: 'h12' | 'h23'): Step[] {
  const { year, month, day, hour, minute } = partsOf(text)
  const steps: Step[] = []
  if (year !== undefined) steps.push(['year', year])
  if (month !== undefined) steps.push(['month', month])
  if (day !== undefined) steps.push(['day', day])
  if (hour !== undefined && hourCycle === 'h23') steps.push(['hour', hour])
  if (hour !== undefined && hourCycle === 'h12')
    steps.push(['dayPeriod', hour < 12 ? 0 : 1], ['hour', hour % 12 || 12])
  if (minute !== undefined) steps.push(['minute', minute])
  return steps
}

function partsShown(segments: readonly DateSegment[]): DateTimeParts {
  const values = new Map<string, number>()
  for (const { type, value, isPlaceholder } of segments)
    if (!isPlaceholder && typeof value === 'number') values.set(type, value)
  const parts: DateTimeParts = {}
  for (const type of ['year', 'month', 'day', 'minute', 'second'] as const) {
    const value = values.get(type)
    if (value !== undefined) parts[type] = value
  }
  const hour = values.get('hour')
  const period = values.get('dayPeriod')
  const twelve = segments.some((segment) => segment.type === 'dayPeriod')
  if (hour !== undefined && !twelve) parts.hour = hour
  if (hour !== undefined && period !== undefined) parts.hour = (hour % 12) + 12 * period
  return parts
}
