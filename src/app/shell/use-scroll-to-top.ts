import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** Scrolls a new page to its top. The browser restores the position on Back and Forward. */
export function useScrollToTop(): void {
  const [path] = useLocation()
  const shown = useRef(path)
  const wentBack = useRef(false)
  useEffect(() => {
    const noteGoingBack = () => {
      wentBack.current = true
    }
    window.addEventListener('popstate', noteGoingBack)
    return () => window.removeEventListener('popstate', noteGoingBack)
  }, [])
  useLayoutEffect(() => {
    if (shown.current === path) return
    shown.current = path
    if (!wentBack.current) window.scrollTo({ top: 0 })
    wentBack.current = false
  }, [path])
}
