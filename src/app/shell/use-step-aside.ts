import { type RefObject, useEffect } from 'react'

/** Around what has the focus, in pixels. */
const FOCUS_RING = 4

/**
 * Marks what floats over the page with `data-aside` while it lies over what has the focus
 * (WCAG 2.4.11). Scroll padding would not do: at its end a page scrolls no further, and what stands
 * in a bar that sticks to the screen does not move at all.
 */
export function useStepAside(floating: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = floating.current
    if (!element) return
    // On the element itself, so that it is aside in the very frame in which something is focused.
    const check = () => {
      const { activeElement } = document
      const isElsewhere = activeElement === document.body || element.contains(activeElement)
      element.toggleAttribute(
        'data-aside',
        activeElement !== null && !isElsewhere && isOver(element, activeElement),
      )
    }
    const observer = new ResizeObserver(check)
    observer.observe(document.body)
    observer.observe(element)
    document.addEventListener('focusin', check)
    document.addEventListener('focusout', check)
    document.addEventListener('scroll', check, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', check)
      document.removeEventListener('focusout', check)
      document.removeEventListener('scroll', check, { capture: true })
    }
  }, [floating])
}

function isOver(floating: Element, focused: Element): boolean {
  const over = floating.getBoundingClientRect()
  const under = focused.getBoundingClientRect()
  return (
    over.left < under.right + FOCUS_RING &&
    over.right > under.left - FOCUS_RING &&
    over.top < under.bottom + FOCUS_RING &&
    over.bottom > under.top - FOCUS_RING
  )
}
