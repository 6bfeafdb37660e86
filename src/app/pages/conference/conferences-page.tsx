import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod/mini'
import { conferenceList } from '#api/conference/conference-pages.ts'
import { ConferenceList } from '#features/conferences/list/conference-list.tsx'
import { selectedIds } from '#lib/state/selected-ids.ts'
import { conferenceLinks } from '../../conference-links.ts'
import NewFromTemplate from '../../templates/new-from-template.tsx'
import { editManyPath } from '../batch/edit-many-path.ts'

/**
 * History state that this page may be come to with: names that were just deleted, ids that were
 * selected when it was left to change them, or the row from which it was left.
 */
const leftBehind = z.object({
  gone: z.optional(z.array(z.string())),
  selected: z.optional(z.array(z.string())),
  row: z.optional(z.string()),
})

/** Reads what the list shows first, unless it is limited to days. */
export function read(client: QueryClient): Promise<void> {
  return client.prefetchInfiniteQuery(conferenceList({}))
}

/** `/conferences`: the list. */
export default function ConferencesPage() {
  const left = useHistoryState()
  const [, navigate] = useLocation()
  const [{ gone = [], selected = [], row }] = useState(() => leftBehind.safeParse(left).data ?? {})
  // Shown once: not again after a reload.
  useEffect(() => window.history.replaceState(null, ''), [])
  return (
    <>
      <title>Conferences · Greenroom</title>
      <ConferenceList
        to={conferenceLinks}
        otherWay={<NewFromTemplate />}
        gone={gone}
        selected={selected}
        leftRow={row}
        onLeave={(id) => window.history.replaceState({ row: id }, '')}
        onEdit={(ids) => {
          selectedIds.write([...ids])
          // The way back leads to what was selected.
          window.history.replaceState({ selected: ids }, '')
          navigate(editManyPath)
        }}
      />
    </>
  )
}
