import { createContext, type RefObject, startTransition, useEffect, useState } from 'react'

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
    const options = { capture: true, passive: true, signal: gone.signal }
    for (const type of ['pointerover', 'pointerdown', 'focusin'])
      current.addEventListener(type, come, options)

    const inView = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come()
    })
    // What is in view from the start is not what somebody has come to see.
    window.addEventListener('scroll', () => inView.observe(current), { ...options, once: true })

    let timer = setTimeout(come, IDLE_MS)
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(come, IDLE_MS)
    }
    for (const type of ['keydown', 'input', 'pointerdown'])
      document.addEventListener(type, wait, options)
    return () => {
      gone.abort()
      inView.disconnect()
      clearTimeout(timer)
    }
  }, [part, isNeeded, isNear])
  return isNear
}
