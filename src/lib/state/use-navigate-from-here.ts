import { useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/**
 * Navigates after a finished operation, unless the operator has left the page meanwhile.
 *
 * @returns wouter's `navigate`, which does nothing once the page that asked for it is left
 */
export function useNavigateFromHere(): ReturnType<typeof useLocation>[1] {
  const [here, navigate] = useLocation()
  const isShown = useRef(false)
  // A layout effect: another page that is still loading hides this one and ends only those.
  useLayoutEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return (to, options) => {
    if (isShown.current && window.location.pathname === here) navigate(to, options)
  }
}
