import { useState } from 'react'
import type { Conference } from '#contract/conference.ts'

/**
 * Which rows are ticked. Only rows that are shown count: what a filter hides must not be deleted
 * unseen.
 *
 * @returns the ticked ones, and how to tick
 */
export function useSelection(rows: readonly Conference[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id))
  return {
    ids,
    chosen,
    toggle: (id: string) =>
      setIds((known) => {
        const next = new Set(known)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    toggleAll: () =>
      setIds(chosen.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}
