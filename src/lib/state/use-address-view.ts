import { useEffectEvent, useLayoutEffect, useMemo, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { debounce } from '../debounce.ts'

/** Pause in typing after which a text is written to the address; browsers ration such changes. */
const ADDRESS_WRITE_DELAY_MS = 300

type Options<View extends Readonly<Record<string, string>>> = {
  /** Reads an address. Must be the same function on every render. */
  viewOf: (search: URLSearchParams) => View
  searchOf: (view: View) => URLSearchParams | Record<string, string>
  /** The parts that are typed, so that the address follows them only after a pause. */
  texts: readonly (keyof View)[]
}

/**
 * Keeps a page's view (filters, search, sort) in its address, debounced while somebody types. A pending
 * text is dropped when the page is left: written later, it would undo the navigation.
 *
 * @returns the view in the address, the view with what is typed, how to change it, and how to write
 * what waits at once, which a control does when it is left
 */
export function useAddressView<View extends Readonly<Record<string, string>>>(
  options: Options<View>,
): { written: View; shown: View; change: (changed: Partial<View>) => void; flush: () => void } {
  const { viewOf, searchOf, texts } = options
  const [page] = useLocation()
  const [search, setSearch] = useSearchParams()
  const written = useMemo(() => viewOf(search), [viewOf, search])
  const [typed, setTyped] = useState(written)
  const [seen, setSeen] = useState(written)
  const sameTexts = (a: View, b: View) => texts.every((name) => a[name] === b[name])
  // Back or a link changed the address: what was typed before is no longer meant.
  if (!sameTexts(written, seen)) {
    setSeen(written)
    setTyped(written)
  }
  const shown = useMemo(() => {
    const ahead: Partial<View> = {}
    for (const name of texts) ahead[name] = typed[name]
    return { ...written, ...ahead }
  }, [texts, written, typed])

  const write = (next: View) => {
    // The address may be another page's already though this one is not gone yet.
    if (window.location.pathname === page) setSearch(searchOf(next), { replace: true })
  }
  const waiting = sameTexts(shown, written) ? undefined : shown
  const flush = () => {
    if (waiting) write(waiting)
  }
  const writeLate = useEffectEvent(write)
  // A layout effect: another page that is still loading hides this one and ends only those.
  useLayoutEffect(() => {
    if (!waiting) return
    const later = debounce(() => writeLate(waiting), ADDRESS_WRITE_DELAY_MS)
    later()
    return later.cancel
  }, [waiting])

  const change = (changed: Partial<View>) => {
    const next = { ...shown, ...changed }
    setTyped(next)
    const isTyping = Object.keys(next).every(
      (name) => next[name] === shown[name] || texts.includes(name),
    )
    if (!isTyping || texts.every((name) => next[name] === '')) write(next)
  }
  return { written, shown, change, flush }
}
