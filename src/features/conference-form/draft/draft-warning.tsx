import { useEffect } from 'react'
import { type DraftKeeping, probeDraftKeeping, useDraftKeeping } from './draft-keeping.ts'

const warnings: Record<DraftKeeping, string | null> = {
  kept: null,
  'this-tab':
    'Drafts are kept in this tab only: the browser’s storage is full or blocked. What you type is lost when the tab is closed.',
  lost: 'This browser cannot keep drafts: its storage is full or blocked. What you type is lost when you leave or reload this page.',
}

/** Said as soon as it is so, and as long as it is: what is typed is not kept as it usually is. */
export function DraftWarning() {
  const warning = warnings[useDraftKeeping()]
  useEffect(probeDraftKeeping, [])
  return (
    <p role="status" className="text-sm text-warning empty:hidden">
      {warning}
    </p>
  )
}
