import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { debounce } from '#lib/debounce.ts'
import { isBlank } from '../check/check-sheet.ts'
import type { Row } from '../check/row.ts'
import { type BatchDraft, dropDraft, writeDraft } from './batch-draft.ts'

const DRAFT_DELAY_MS = 500

/**
 * Keeps what is prepared over a reload, a moment after each change and when the page is left.
 *
 * @param rows as they are shown: with them the moment begins anew
 * @param latest the rows as they are when they are kept
 * @returns whether the browser keeps it, whether leaving loses it, and how to drop it for good
 */
export function useSavedDraft(
  rows: readonly Row[],
  latest: () => readonly Row[],
  others: Omit<BatchDraft, 'rows'>,
) {
  const [isKept, setKept] = useState(true)
  const isDropped = useRef(false)
  const save = useEffectEvent(() => {
    if (isDropped.current) return
    const filled = latest()
      .filter((row) => !isBlank(row))
      .map(({ cells }) => cells)
    if (filled.length === 0) dropDraft()
    else setKept(writeDraft({ rows: filled, ...others }))
  })
  const { columns, zone, title, base, attempt } = others
  useEffect(() => {
    // What is prepared changes with each of these.
    void [rows, columns, zone, title, base, attempt]
    const later = debounce(save, DRAFT_DELAY_MS)
    later()
    return later.cancel
  }, [rows, columns, zone, title, base, attempt])
  useEffect(() => {
    const leave = () => save()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      save()
    }
  }, [])
  const drop = () => {
    isDropped.current = true
    dropDraft()
  }
  const isLost = () => !isKept && !isDropped.current && latest().some((row) => !isBlank(row))
  return { isKept, isLost, drop }
}
