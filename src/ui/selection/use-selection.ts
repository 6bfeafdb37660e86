import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { announce } from '../notices/announcer.tsx'

/** The key that clears a selection. */
const CLEAR_KEY = 'Escape'

const none: readonly string[] = []

/**
 * Which rows are ticked. Only rows that are shown count: what a filter hides must not be changed or
 * deleted unseen.
 *
 * @param initial those ticked from the start
 * @returns the ticked ones, and how to tick
 */
export function useSelection<Row extends { id: string }>(
  rows: readonly Row[],
  initial: readonly string[] = none,
) {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(initial))
  /** Where a range begins: the row that was ticked last. */
  const anchor = useRef<string>(undefined)
  const chosen = ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id))
  const count = chosen.length
  const said = useRef(count)
  useEffect(() => {
    if (said.current === count) return
    said.current = count
    announce(count === 0 ? 'Nothing selected' : `${count.toLocaleString('en')} selected`)
  }, [count])
  const clear = () => setIds(new Set())
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (count === 0 || event.key !== CLEAR_KEY || isTakenElsewhere(event)) return
    event.preventDefault()
    clear()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return {
    ids,
    chosen,
    /** @param isRange to tick all rows from the one that was ticked last */
    toggle: (id: string, isRange = false) => {
      const range = isRange ? rowsBetween(rows, anchor.current, id) : undefined
      if (range) return setIds((known) => new Set([...known, ...range]))
      anchor.current = id
      setIds((known) => {
        const next = new Set(known)
        if (!next.delete(id)) next.add(id)
        return next
      })
    },
    toggleAll: () =>
      setIds(chosen.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    clear,
  }
}

/** Escape closes what is open and empties a search first. */
function isTakenElsewhere({ defaultPrevented, target }: KeyboardEvent): boolean {
  return (
    defaultPrevented ||
    document.querySelector('dialog[open], :popover-open') !== null ||
    (target instanceof Element && target.matches('input:not([type="checkbox"]), select'))
  )
}

/** @returns the ids from one row to another, in either direction; undefined where one is not shown */
export function rowsBetween(
  rows: readonly { id: string }[],
  from: string | undefined,
  to: string,
): readonly string[] | undefined {
  const [first = -1, last = -1] = [from, to]
    .map((id) => rows.findIndex((row) => row.id === id))
    .toSorted((a, b) => a - b)
  return first < 0 ? undefined : rows.slice(first, last + 1).map(({ id }) => id)
}
