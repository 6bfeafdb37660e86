import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createBatch, setBatch } from '#api/submissions/batches.ts'
import { batchLimits } from '#contract/batches/batch.ts'
import type { Conference } from '#contract/conference.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { randomId } from '#lib/random-id.ts'
import { Button } from '#ui/button.tsx'
import { DeletionList } from '#ui/deletion/deletion-list.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Consequences } from './consequences.tsx'

/** Up to so many are deleted while the operator watches; more are left to the server. */
export const MAX_WATCHED_DELETES = 25

type Props = {
  /** As they were last read. */
  conferences: readonly Conference[]
  onCancel: () => void
  /** The server deletes them, as a batch of that id. */
  onStarted: (batchId: string) => void
}

const noDeletions = new Map<never, never>()

/** Asks before many conferences are deleted, which the server then does. */
export function DeleteManyDialog({ conferences, onCancel, onStarted }: Props) {
  const client = useQueryClient()
  // Pressed again after a lost response it is the same batch.
  const [key] = useState(randomId)
  const [asked] = useState(conferences)
  const start = useMutation({
    mutationFn: () =>
      createBatch(key, {
        kind: 'delete',
        rows: asked.map(({ id }) => ({ conferenceId: id })),
      }),
    onSuccess: (batch) => {
      setBatch(client, batch)
      onStarted(batch.id)
    },
  })
  const count = asked.length.toLocaleString('en')
  const isTooMany = asked.length > batchLimits.rows
  return (
    <Dialog
      title={`Delete ${count} conferences?`}
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button
            variant="danger"
            disabled={isTooMany}
            busy={start.isPending}
            onClick={() => start.mutate()}
          >
            {`Delete ${count}`}
          </Button>
        </>
      }
    >
      <Consequences conferences={conferences} />
      <p className="mt-3">
        {isTooMany
          ? `At most ${batchLimits.rows.toLocaleString('en')} can be deleted at once: select fewer.`
          : 'The server deletes them one after another, also when you close this page. It can be stopped, but what is deleted stays deleted.'}
      </p>
      <DeletionList
        label="Conferences to delete"
        items={asked.map((row) => ({ id: row.id, title: titleOf(row) }))}
        deletions={noDeletions}
      />
      {start.error && (
        <div className="mt-3">
          <RequestError
            what="The deletion could not be started."
            operation="update"
            error={start.error}
          />
        </div>
      )}
    </Dialog>
  )
}
