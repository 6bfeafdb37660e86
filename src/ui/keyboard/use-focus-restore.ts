import { type RefObject, useEffect } from 'react'

/** Where the focus may go: landmarks and groups around the removed control. */
const parts = 'section, article, form, dialog, [role="region"], [role="dialog"], li, main'

/**
 * When the focused control is removed, as by its own click, browsers move the focus to the body. This
 * moves it to the nearest ancestor that still exists, unless something else has taken it.
 */
export function useFocusRestore(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    let focused: Element | null = null
    let around: readonly HTMLElement[] = []
    const remember = (event: FocusEvent) => {
      focused = event.target instanceof Element ? event.target : null
      around = ancestors(focused)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      const part = around.find((ancestor) => ancestor.isConnected && ancestor.checkVisibility())
      focused = null
      if (!part) return
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1
      part.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected) return
      // Whoever took it away may give the focus to something by itself, in an effect.
      clearTimeout(timer)
      timer = setTimeout(check)
    })
    observer.observe(element, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [root])
}

function ancestors(element: Element | null): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let at = element?.parentElement; at; at = at.parentElement)
    if (at.matches(parts)) found.push(at)
  return found
}
