import { useEffect, useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod/mini'
import { ConferenceList } from '#features/conferences/list/conference-list.tsx'
import { paths } from '../paths.ts'

/** History state that a page may navigate here with: names it has just deleted. */
const leftBehind = z.object({ gone: z.array(z.string()) })

/** `/conferences`: the list. */
export default function ConferencesPage() {
  const left = useHistoryState()
  const [gone] = useState(() => leftBehind.safeParse(left).data?.gone ?? [])
  // Shown once: not again after a reload.
  useEffect(() => window.history.replaceState(null, ''), [])
  return (
    <>
      <title>Conferences · Greenroom</title>
      <ConferenceList to={paths} gone={gone} />
    </>
  )
}
