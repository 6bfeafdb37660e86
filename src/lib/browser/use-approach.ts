import { createContext, type RefObject, startTransition, useEffect, useState } from 'react'
import { debounce } from '../debounce.ts'

/** Long enough for somebody who types to have stopped, in ms. */
const IDLE_MS = 5_000

/** Whether it is time for the large parts of what is inside: they are loaded once somebody comes near. */
export const Approached = createContext(true)

/**
 * Tells when a part of the page is about to be used: the pointer, a touch or the focus gets into it, or
 * it is scrolled into view. At the latest once nobody has done anything for a while, so that it
 * disturbs no one and is there for who comes later.
 *
 * @param isNeeded whether it is time already
 */
export function useApproach(part: RefObject<HTMLElement | null>, isNeeded: boolean): boolean {
  const [isNear, setNear] = useState(isNeeded)
  useEffect(() => {
    const { current } = part
    if (isNear || !current) return
    const come = () => startTransition(() => setNear(true))
    if (isNeeded) return come()
    const gone = new AbortController()
    const options = { capture: true, signal: gone.signal }
    for (const type of ['pointerover', 'focusin']) current.addEventListener(type, come, options)

    // What is in view from the start is not what somebody has come to see.
    const see = () => current.getBoundingClientRect().top < window.innerHeight && come()
    window.addEventListener('scroll', see, options)

    const comeLater = debounce(come, IDLE_MS)
    comeLater()
    for (const type of ['keydown', 'input', 'pointerdown'])
      document.addEventListener(type, comeLater, options)
    return () => {
      gone.abort()
      comeLater.cancel()
    }
  }, [part, isNeeded, isNear])
  return isNear
}
