import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Whether an element is on the screen, or about to be: what is not needs nothing to be read for it.
 *
 * @returns a reference for the element, and whether it is
 */
export function useOnScreen<Shown extends Element>(): [RefObject<Shown | null>, boolean] {
  const element = useRef<Shown>(null)
  const [isOnScreen, setOnScreen] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((entries) =>
      setOnScreen(entries.at(-1)?.isIntersecting ?? false),
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, isOnScreen]
}
