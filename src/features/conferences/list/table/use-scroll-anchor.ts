import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Conference } from '#contract/conference.ts'
import type { RowPositions } from './row-positions.ts'
import { type ScrollAnchor, scrollPlace } from './scroll-place.ts'

type Options = {
  rows: readonly Conference[]
  positions: RowPositions
  /** Where the rows begin, from the top of the page, in pixels. */
  top: number
  /** What changes when other rows are asked for: then there is nothing to hold on to. */
  question: string
}

/**
 * Keeps what is being read in its place when rows come and go above it.
 */
export function useScrollAnchor({ rows, positions, top, question }: Options): void {
  const anchor = useRef<(ScrollAnchor & { id: string }) | null>(null)
  const asked = useRef(question)

  useEffect(() => {
    const hold = () => {
      const offset = window.scrollY - top
      const index = positions.indexAt(offset)
      const row = offset > 0 ? rows[index] : undefined
      // At the head of the list it is the newest that one wants to see.
      anchor.current = row
        ? { id: row.id, rowTop: top + positions.topOf(index), scrollY: window.scrollY }
        : null
    }
    hold()
    window.addEventListener('scroll', hold, { passive: true })
    return () => window.removeEventListener('scroll', hold)
  }, [rows, positions, top])

  useLayoutEffect(() => {
    if (asked.current !== question) {
      asked.current = question
      anchor.current = null
      if (window.scrollY > top) window.scrollTo({ top })
      return
    }
    const held = anchor.current
    if (!held) return
    const index = rows.findIndex(({ id }) => id === held.id)
    if (index === -1) return
    const { scrollY, innerHeight } = window
    const maxScrollY = document.documentElement.scrollHeight - innerHeight
    const place = scrollPlace(held, { rowTop: top + positions.topOf(index), scrollY, maxScrollY })
    if (Math.abs(place - scrollY) >= 1) window.scrollTo({ top: place })
  }, [rows, positions, top, question])
}
