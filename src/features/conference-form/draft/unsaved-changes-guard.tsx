import type { ReactNode } from 'react'
import { LeaveGuard } from '#ui/leave/leave-guard.tsx'
import { draftStorageText, useDraftStorage } from './draft-storage.ts'

type Props = {
  hasChanged: () => boolean
  /** What has not been done yet; what becomes of what was typed is added. */
  children: ReactNode
}

/** Asks before a changed form is left. */
export function UnsavedChangesGuard({ hasChanged, children }: Props) {
  const keeping = useDraftStorage()
  return (
    <LeaveGuard hasChanged={hasChanged} title="Leave this form?">
      <p>{children}</p>
      <p className="mt-2">{draftStorageText[keeping]}</p>
    </LeaveGuard>
  )
}
