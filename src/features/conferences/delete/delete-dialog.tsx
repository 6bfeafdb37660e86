import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteConference } from '#api/changes/conference-mutations.ts'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { DeletionDialog } from '#ui/deletion/deletion-dialog.tsx'
import { Consequences } from './consequences.tsx'

type Props = {
  /** What to delete, as it was last read. */
  conferences: readonly Conference[]
  /** Called with the titles of what was deleted. */
  onClose: (gone: readonly string[]) => void
}

/** Asks before conferences are deleted, shows its progress, and what has become of each. */
export function DeleteDialog({ conferences, onClose }: Props) {
  const { mutateAsync } = useMutation(deleteConference)
  const [asked] = useState(() => conferences.map((row) => ({ id: row.id, title: titleOf(row) })))
  return (
    <DeletionDialog
      items={asked}
      plural="conferences"
      remove={(id, key) => mutateAsync({ id, key })}
      onClose={(gone) => onClose(gone.map(({ title }) => title))}
    >
      <Consequences conferences={conferences.filter(({ id }) => asked.some((a) => a.id === id))} />
    </DeletionDialog>
  )
}
