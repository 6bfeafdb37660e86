import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type ActivityView, searchOf, viewOf } from './activity-view.ts'

/** Pause in typing after which the texts stand in the address; browsers ration such changes. */
const pause = 300

type Texts = Pick<ActivityView, 'q' | 'operator'>

/**
 * The view as the address has it, and ahead of it what is being typed.
 *
 * @returns what the address has, what is shown in the filters, and how to change it
 */
export function useActivityView(): {
  view: ActivityView
  shown: ActivityView
  change: (change: Partial<ActivityView>) => void
} {
  const [search, setSearch] = useSearchParams()
  const view = useMemo(() => viewOf(search), [search])
  const [typed, setTyped] = useState<Texts>(view)
  const [seen, setSeen] = useState<Texts>(view)
  // Back or a link changed the address: what was typed before is no longer meant.
  if (view.q !== seen.q || view.operator !== seen.operator) {
    setSeen(view)
    setTyped(view)
  }
  const shown = { ...view, q: typed.q, operator: typed.operator }
  const write = (next: ActivityView) => setSearch(searchOf(next), { replace: true })
  const settle = useEffectEvent(() => write(shown))

  useEffect(() => {
    if (typed.q === seen.q && typed.operator === seen.operator) return
    const timer = setTimeout(() => settle(), pause)
    return () => clearTimeout(timer)
  }, [typed, seen])

  const change = (changed: Partial<ActivityView>) => {
    const next = { ...shown, ...changed }
    setTyped(next)
    const isTyping = Object.keys(changed).every((name) => name === 'q' || name === 'operator')
    if (!isTyping || (next.q === '' && next.operator === '')) write(next)
  }
  return { view, shown, change }
}
