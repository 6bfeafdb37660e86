import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { DateFieldState } from 'react-stately/useDateFieldState'
import { operatorLocale } from '../conventions.ts'
import type { DateTimeState } from '../use-date-time-state.ts'
import { localeTypingRules } from './locale-typing-rules.ts'
import { readTyping, type SegmentType, segmentTypes, type TypedValues } from './read-typing.ts'

/** What was typed since the focus came to a segment, and what the segments were given for it. */
type Run = {
  text: string
  readonly start: SegmentType
  readonly segments: readonly SegmentType[]
  readonly base: Map<SegmentType, number>
  readonly given: TypedValues
  /** Where the focus was put for the next key. */
  at: SegmentType
  digits: string
}

let typing: ReturnType<typeof localeTypingRules> | undefined

/**
 * Takes the typing of a date-time field over from React Aria, which knows no sign that ends a part
 * and bends what does not fit: there, `1/15/2027` became 5 November.
 *
 * @param group the element around the segments, each of which tells its type in `data-segment`
 */
export function useTypingKeys(group: RefObject<HTMLElement | null>, state: DateTimeState): void {
  const current = useRef<Run | null>(null)

  const apply = (run: Run, isLeft = false) => {
    typing ??= localeTypingRules(operatorLocale())
    const { values, at, digits } = readTyping(run.text, { ...run, ...typing }, isLeft)
    const changes: [SegmentType, number | null][] = []
    for (const segment of run.segments) {
      const value = values.get(segment) ?? (values.has(segment) ? null : run.base.get(segment))
      if ((run.given.get(segment) ?? null) === (value ?? null)) continue
      run.given.set(segment, value ?? null)
      changes.push([segment, value ?? null])
    }
    state.change(changes, values.get('second') ?? undefined)
    Object.assign(run, { at, digits })
  }
  const leave = () => {
    const run = current.current
    current.current = null
    if (run) apply(run, true)
  }
  const begin = (start: SegmentType, text: string): Run => {
    leave()
    const base = state.valuesShown()
    const given: TypedValues = new Map(base)
    const segments = segmentsIn(state)
    const run: Run = { text, start, segments, base, given, at: start, digits: text }
    current.current = run
    return run
  }
  const insert = useEffectEvent((segment: SegmentType, text: string) => {
    const known = current.current
    const run = known?.at === segment ? known : begin(segment, '')
    run.text += text
    // What is typed anew takes the place of what stood there, also once it is taken back.
    if (/\p{Nd}/u.test(text)) run.base.delete(run.start)
    apply(run)
    if (run.at !== segment) focusSegment(group.current, run.at)
  })
  /** @returns whether there was a digit to take back */
  const takeBack = useEffectEvent((segment: SegmentType): boolean => {
    const known = current.current
    if (known?.at === segment && known.digits !== '') {
      known.text = known.text.slice(0, -1)
      apply(known)
      return true
    }
    const value = segment === 'dayPeriod' ? undefined : state.valuesShown().get(segment)
    if (value === undefined) return false
    const run = begin(segment, String(value).slice(0, -1))
    run.base.delete(segment)
    apply(run)
    return true
  })
  const leaveIfElsewhere = useEffectEvent((target: EventTarget | null) => {
    if (segmentAt(target) !== current.current?.at) leave()
  })

  useEffect(() => {
    const element = group.current
    if (!element) return
    const listening = new AbortController()
    // Before React Aria's own listeners, which stand on the segments.
    const options = { capture: true, signal: listening.signal }
    const stop = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
    }
    element.addEventListener(
      'beforeinput',
      (event) => {
        const segment = segmentAt(event.target)
        if (!segment) return
        const { inputType, data } = event
        if (inputType === 'insertText' && data !== null) {
          stop(event)
          insert(segment, data)
        }
        // Safari's: what was composed comes with the end of the composition.
        if (inputType === 'insertFromComposition') stop(event)
        if (inputType.startsWith('deleteContent') && takeBack(segment)) stop(event)
      },
      options,
    )
    element.addEventListener(
      'compositionend',
      (event) => {
        const segment = segmentAt(event.target)
        if (segment && event.data !== '') insert(segment, event.data)
      },
      options,
    )
    element.addEventListener(
      'keydown',
      (event) => {
        const segment = segmentAt(event.target)
        if (!segment || event.ctrlKey || event.metaKey || event.altKey) return
        const isBack = event.key === 'Backspace' || event.key === 'Delete'
        if (isBack && takeBack(segment)) stop(event)
        else if (event.key === ' ') {
          // React Aria would take it for a press of the group, and no text would come of it.
          stop(event)
          insert(segment, ' ')
        } else if (stepKeys.test(event.key)) leaveIfElsewhere(null)
      },
      options,
    )
    element.addEventListener('focusin', ({ target }) => leaveIfElsewhere(target), options)
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => leaveIfElsewhere(relatedTarget),
      options,
    )
    return () => listening.abort()
  }, [group])
}

const stepKeys = /^(Arrow|Page|Home|End)/

function segmentsIn({ segments }: DateFieldState): SegmentType[] {
  return segments.flatMap(({ type }) => (isSegmentType(type) ? [type] : []))
}

function segmentAt(target: EventTarget | null): SegmentType | undefined {
  if (!(target instanceof Element)) return undefined
  const type = target.closest('[data-segment]')?.getAttribute('data-segment') ?? ''
  return isSegmentType(type) ? type : undefined
}

function isSegmentType(type: string): type is SegmentType {
  return segmentTypes.some((name) => name === type)
}

/** @param type which segment; the first where it is not said */
export function focusSegment(group: HTMLElement | null, type?: string): void {
  const selector = type === undefined ? '[data-segment]' : `[data-segment="${type}"]`
  group?.querySelector<HTMLElement>(selector)?.focus()
}
