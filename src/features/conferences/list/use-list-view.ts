import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type ListView, searchOf, viewOf } from './list-view.ts'

/** Pause in typing after which the search stands in the address; browsers ration such changes. */
const pause = 300

/**
 * The view as the address has it, and ahead of it what is being typed into the search.
 *
 * @returns the view, the same object until it changes, and how to change it
 */
export function useListView(): [ListView, (view: ListView) => void] {
  const [search, setSearch] = useSearchParams()
  const inAddress = useMemo(() => viewOf(search), [search])
  const [typed, setTyped] = useState(inAddress.q)
  const [seen, setSeen] = useState(inAddress.q)
  // Back or a link changed the address: what was typed before is no longer meant.
  if (inAddress.q !== seen) {
    setSeen(inAddress.q)
    setTyped(inAddress.q)
  }
  const view = useMemo(() => ({ ...inAddress, q: typed }), [inAddress, typed])
  const write = (next: ListView) => setSearch(searchOf(next), { replace: true })
  const settle = useEffectEvent(() => write(view))

  useEffect(() => {
    if (typed === seen) return
    const timer = setTimeout(() => settle(), pause)
    return () => clearTimeout(timer)
  }, [typed, seen])

  const change = (next: ListView) => {
    setTyped(next.q)
    if (!sameButSearch(next, view)) write(next)
  }
  return [view, change]
}

function sameButSearch(a: ListView, b: ListView): boolean {
  return JSON.stringify({ ...a, q: '' }) === JSON.stringify({ ...b, q: '' })
}
