import type { CalendarDateTime as DateTime } from '@internationalized/date'
import { CalendarDateTime, GregorianCalendar } from '@internationalized/date'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DateFieldState, DateSegment } from 'react-stately/useDateFieldState'
import { useDateFieldState } from 'react-stately/useDateFieldState'
import { operatorConventions } from './conventions.ts'
import type { DateTimeParts } from './parts.ts'
import { isComplete, partsOf, partsOfSegments, textOfParts } from './parts.ts'
import { type SegmentType, segmentTypes } from './typing/read-typing.ts'

/** React Aria's state, and what typing needs besides. */
export type DateTimeState = DateFieldState & {
  /** Puts values into segments, null for none; a second makes a segment of its own for itself. */
  change(values: readonly (readonly [SegmentType, number | null])[], second?: number): void
  /** What the segments hold, with what is still on its way to them. */
  valuesShown(): Map<SegmentType, number>
}

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
  /** Without a time: midnight stands in the value. */
  readonly isDay: boolean
}): DateTimeState {
  const { value, isInvalid, today, isDay } = props
  const { locale, hourCycle } = operatorConventions()
  // The last whole date; the state keeps a date with a part missing by itself, on top of it.
  const [whole, setWhole] = useState(() => wholeOf(value))
  // Parts of a date that is not whole, still to be put into the segments. The state takes one at a
  // time, as it would from the keyboard.
  const [pending, setPending] = useState(() => (whole ? [] : stepsOf(value, hourCycle, isDay)))
  const known = useRef(value)
  const placeholderValue = useMemo(() => wholeOf(`${today}T09:00`) ?? undefined, [today])
  const state = useDateFieldState<DateTime>({
    value: whole,
    onChange: setWhole,
    granularity: isDay ? 'day' : whole?.second ? 'second' : 'minute',
    hourCycle: hourCycle === 'h12' ? 12 : 24,
    shouldForceLeadingZeros: true,
    ...(placeholderValue && { placeholderValue }),
    locale,
    createCalendar,
    isInvalid,
    validationBehavior: 'aria',
  })
  const shown = textOfParts(partsShown(state.segments, isDay))

  const take = useEffectEvent((next: string) => {
    if (next === known.current) return
    known.current = next
    const date = wholeOf(next)
    if (date) setWhole(date)
    else state.setValue(null)
    setPending(date ? [] : stepsOf(next, hourCycle, isDay))
  })
  useEffect(() => take(value), [value])

  const fillIn = useEffectEvent(([step]: readonly SegmentEdit[]) => {
    if (!step) return
    const [type, value] = step
    if (value === null) state.clearSegment(type)
    else state.setSegment(type, value)
    // More may have been typed meanwhile.
    setPending(([, ...rest]) => rest)
  })
  // Before the next key: an arrow would step what the segment held before.
  useLayoutEffect(() => fillIn(pending), [pending])

  const notify = useEffectEvent((text: string) => {
    if (pending.length > 0 || text === known.current) return
    known.current = text
    props.onChange(text)
  })
  // The last step may show nothing new, when what the others did is still to be told.
  const isFilled = pending.length === 0
  useEffect(() => {
    if (isFilled) notify(shown)
  }, [shown, isFilled])

  const valuesShown = () => {
    const values = new Map<SegmentType, number>()
    const shownNow = valuesIn(state.segments)
    for (const type of segmentTypes) {
      const value = shownNow.get(type)
      if (value !== undefined) values.set(type, value)
    }
    for (const [type, value] of pending) {
      if (value === null) values.delete(type)
      else values.set(type, value)
    }
    return values
  }
  return {
    ...state,
    // Called when the field is left, to bend what is there into a date. Nothing is bent here.
    confirmPlaceholder() {},
    valuesShown,
    change(values, second) {
      const next = valuesShown()
      for (const [type, value] of values) {
        if (value === null) next.delete(type)
        else next.set(type, value)
      }
      const hasSecond = state.segments.some(({ type }) => type === 'second')
      if (second !== undefined && second > 0 && !hasSecond) {
        const parts = { ...partsOfSegments(next, hourCycle === 'h12'), second }
        if (isComplete(parts)) return props.onChange(textOfParts(parts))
      }
      const steps: SegmentEdit[] = [...values]
      if (second !== undefined && hasSecond && next.get('second') !== second)
        steps.push(['second', second])
      // With an hour, the state also takes a half of the day, which nobody has chosen.
      if (steps.some(([type, value]) => type === 'hour' && value !== null))
        if (hourCycle === 'h12' && !next.has('dayPeriod')) steps.push(['dayPeriod', null])
      if (steps.length > 0) setPending((others) => [...others, ...steps])
    },
  }
}

type SegmentEdit = readonly [SegmentType, number | null]

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

function stepsOf(text: string, hourCycle: 'h12' | 'h23', isDay: boolean): SegmentEdit[] {
  const { year, month, day, hour, minute } = partsOf(text)
  const steps: SegmentEdit[] = []
  if (year !== undefined) steps.push(['year', year])
  if (month !== undefined) steps.push(['month', month])
  if (day !== undefined) steps.push(['day', day])
  if (isDay) return steps
  if (hour !== undefined && hourCycle === 'h23') steps.push(['hour', hour])
  if (hour !== undefined && hourCycle === 'h12')
    steps.push(['dayPeriod', hour < 12 ? 0 : 1], ['hour', hour % 12 || 12])
  if (minute !== undefined) steps.push(['minute', minute])
  return steps
}

function partsShown(segments: readonly DateSegment[], isDay: boolean): DateTimeParts {
  const values = valuesIn(segments)
  if (isDay)
    return values.size === 0 ? {} : { ...partsOfSegments(values, false), hour: 0, minute: 0 }
  const twelve = segments.some((segment) => segment.type === 'dayPeriod')
  return partsOfSegments(values, twelve)
}

function valuesIn(segments: readonly DateSegment[]): Map<string, number> {
  const values = new Map<string, number>()
  for (const { type, value, isPlaceholder } of segments)
    if (!isPlaceholder && typeof value === 'number') values.set(type, value)
  return values
}
