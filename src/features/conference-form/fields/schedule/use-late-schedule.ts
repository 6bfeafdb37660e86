import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import { loadAgain } from '#lib/browser/load-again.ts'
import { clockOfInput } from '#ui/date-time/native-clock.ts'
import { useConferenceFormContext } from '../use-form-field.ts'
import { lateSchedule } from './late-schedule.ts'

const load = loadAgain(() => import('./provide-schedule.ts'))

const times = 'input[type=datetime-local]'

/**
 * The fields of the window come after the first paint. What is typed before that into those that were
 * rendered in advance is the form's at once; they are not replaced while somebody types into one, or
 * has left it half typed, which no other field could show.
 *
 * @param section where they are, or will be
 * @returns them, once they have come; whether they could not be loaded, and how to try again; and what
 *   hears of what is typed until then
 */
export function useLateSchedule(section: RefObject<HTMLElement | null>) {
  const form = useConferenceFormContext()
  const [Body, setBody] = useState(lateSchedule.get)
  const [isMissing, setMissing] = useState(false)

  const take = (input: HTMLInputElement) => {
    const field = input.name
    if (field !== 'join_from' && field !== 'join_until') return
    const clock = clockOfInput(input)
    if (clock !== form.getValues(field)) form.setValue(field, clock, { shouldDirty: true })
  }
  const put = useEffectEvent((gone: AbortSignal) => {
    const Loaded = lateSchedule.get()
    const { current } = section
    if (!Loaded || !current || gone.aborted) return
    const focused = current.contains(document.activeElement) ? document.activeElement : null
    const inputs = [...current.querySelectorAll<HTMLInputElement>(times)]
    if (focused?.matches(times) || inputs.some(({ validity }) => validity.badInput)) {
      const left = () => setTimeout(() => put(gone))
      current.addEventListener('focusout', left, { once: true, signal: gone })
      return
    }
    if (!focused) return setBody(() => Loaded)
    flushSync(() => setBody(() => Loaded))
    form.setFocus('time_zone')
  })
  const begin = useEffectEvent((gone: AbortSignal) => {
    setMissing(false)
    load().then(
      () => put(gone),
      () => setMissing(!gone.aborted),
    )
  })
  const isHere = Body !== null
  useEffect(() => {
    if (isHere) return
    const gone = new AbortController()
    void afterFirstPaint().then(() => begin(gone.signal))
    return () => gone.abort()
  }, [isHere])

  const early = {
    onInput: ({ target }: FormEvent) => {
      if (target instanceof HTMLInputElement) take(target)
    },
    // Of one that is half typed no other event tells. An empty one may be so only as it was sent.
    onBlur: ({ target }: FocusEvent) => {
      if (target instanceof HTMLInputElement && clockOfInput(target) !== '') take(target)
    },
  }
  return { Body, isMissing, handlers: isHere ? undefined : early }
}
