import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps what gets the focus from being scrolled beneath a bar that sticks to the top or the bottom of
 * the screen (WCAG 2.4.11): the page's scroll padding is as high as the bar, as long as the bar
 * sticks.
 */
export function useFocusClearance(
  bar: RefObject<HTMLElement | null>,
  edge: 'top' | 'bottom',
): void {
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const { style } = document.documentElement
    const property = `scroll-padding-${edge}`
    const measure = () => {
      const { position, [edge]: inset } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      // A column that sticks beside the rest covers none of it.
      const covers = position === 'sticky' && (edge === 'bottom' || width > window.innerWidth / 2)
      // Room for the focus ring besides.
      style.setProperty(property, covers ? `${Number.parseFloat(inset) + height + 8}px` : '0px')
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
      style.removeProperty(property)
    }
  }, [bar, edge])
}
