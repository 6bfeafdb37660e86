import { type ComponentType, type RefObject, useEffect, useState } from 'react'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
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
 * The inside of a date field. The heavy part comes after the first paint.
 *
 * @param fallback the browser's own field, until then, and offline or with a page older than the server
 */
export function useSegmentedInput(root: RefObject<HTMLElement | null>, fallback: Input): Input {
  const [Input, setInput] = useState(() => SegmentedInput ?? fallback)
  useEffect(() => {
    let isGone = false
    // Not while somebody types into the one that is there.
    const put = (Loaded: Input) => {
      const { current } = root
      if (isGone) return
      if (current?.contains(document.activeElement))
        current.addEventListener('focusout', () => put(Loaded), { once: true })
      else setInput(() => Loaded)
    }
    void loadSegmentedInput().then((Loaded = fallback) => put(Loaded))
    return () => {
      isGone = true
    }
  }, [root, fallback])
  return Input
}
