import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/** Scrolls a new page to its top. The browser restores the position on Back and Forward. */
export function useScrollToTop(): void {
  const [path] = useLocation()
  const shown = useRef(path)
  const travelled = useRef(false)
  useEffect(() => {
    const travel = () => {
      travelled.current = true
    }
    window.addEventListener('popstate', travel)
    return () => window.removeEventListener('popstate', travel)
  }, [])
  useLayoutEffect(() => {
    if (shown.current === path) return
    shown.current = path
    if (!travelled.current) window.scrollTo({ top: 0 })
    travelled.current = false
  }, [path])
}
