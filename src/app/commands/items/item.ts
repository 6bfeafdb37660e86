import type { ReactNode } from 'react'
import { foldText } from '#contract/text/fold-text.ts'

/** One thing that can be chosen in the command palette. */
export type Item = {
  id: string
  label: string
  icon: ReactNode
  /** More about it, beneath its label. */
  detail?: ReactNode
  /** What stands at its end: how it is now, or the key that does the same elsewhere. */
  end?: ReactNode
  /** More words that it is found by. */
  words?: string
  /** Whether the label is somebody's own words, which no translation should touch. */
  isName?: boolean
  run: () => void
  /** Whether choosing it leads to more items instead of closing the palette. */
  keepsOpen?: boolean
  /** Leads to the items that can be done with this one. */
  more?: () => void
}

export type ItemGroup = { title: string; items: readonly Item[] }

/** @returns the items that have words beginning with each word of the query, in groups that have any */
export function findItems(groups: readonly ItemGroup[], query: string): readonly ItemGroup[] {
  const wanted = wordsOf(query)
  return groups.flatMap(({ title, items }) => {
    const found = items.filter(({ label, words = '' }) => {
      const known = wordsOf(`${title} ${label} ${words}`)
      return wanted.every((word) => known.some((start) => start.startsWith(word)))
    })
    return found.length > 0 ? [{ title, items: found }] : []
  })
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
