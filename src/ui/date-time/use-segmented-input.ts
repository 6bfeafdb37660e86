import {
  type ComponentType,
  type RefObject,
  startTransition,
  use,
  useEffect,
  useState,
} from 'react'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import { Approached } from '#lib/browser/use-approach.ts'
import type { DateTimeInputProps } from './props.ts'

type Input = ComponentType<DateTimeInputProps>

let SegmentedInput: Input | undefined

async function loadSegmentedInput(): Promise<Input | undefined> {
  await afterFirstPaint()
  const loaded = await import('./segmented-input.tsx').catch(() => undefined)
  SegmentedInput = loaded?.default
  return SegmentedInput
}

/**
 * The inside of a date field. The heavy part comes after the first paint, and once it is time for it.
 *
 * @param fallback the browser's own field, until then, and offline or with a page older than the server
 */
export function useSegmentedInput(root: RefObject<HTMLElement | null>, fallback: Input): Input {
  const [Input, setInput] = useState(() => SegmentedInput ?? fallback)
  const isTime = use(Approached)
  useEffect(() => {
    if (!isTime) return
    const gone = new AbortController()
    const once = { once: true, signal: gone.signal }
    // Not while somebody types into the one that is there, nor where that begins before the other is
    // rendered, which is done in slices.
    const put = (Loaded: Input) => {
      const { current } = root
      if (gone.signal.aborted || !current) return
      const input = current.querySelector('input')
      if (current.contains(document.activeElement)) {
        setInput(() => fallback)
        current.addEventListener('focusout', () => put(Loaded), once)
      } else if (input) {
        startTransition(() => setInput(() => Loaded))
        input.addEventListener('focus', () => put(Loaded), once)
      } else {
        // None is shown: one that comes before the other is rendered would lose its focus to that.
        setInput(() => Loaded)
      }
    }
    void loadSegmentedInput().then((Loaded = fallback) => put(Loaded))
    return () => gone.abort()
  }, [root, fallback, isTime])
  return Input
}
