import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createBatch, setBatch } from '#api/submissions/batches.ts'
import type { BatchDetail, BatchRow } from '#contract/batches/batch.ts'
import { randomId } from '#lib/random-id.ts'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { updateBatch } from '../edit-many/plan/update-batch.ts'
import { titleAfter } from './batch-text.ts'

type Props = {
  batch: BatchDetail
  rows: readonly BatchRow[]
  /** They are being read again. */
  areOld: boolean
  batchAddress: (id: string) => string
}

/** Deletes what a batch has made, or puts back what it has changed: by another batch, after asking. */
export function TakeBack({ batch, rows, areOld, batchAddress }: Props) {
  const client = useQueryClient()
  const navigate = useNavigateFromHere()
  const [isAsking, setAsking] = useState(false)
  // One key for as long as the page is open: pressed again after a lost response it is the same batch.
  const [key] = useState(randomId)
  const made = rows.filter(({ state, conferenceId }) => state === 'done' && conferenceId !== null)
  const isUndo = batch.kind === 'update'
  const undoable = made.filter(({ before }) => before !== null)
  const start = useMutation({
    mutationFn: () =>
      createBatch(
        key,
        isUndo
          ? {
              ...updateBatch(
                undoable.map(({ conferenceId, updatedAt, before }) => ({
                  conferenceId: conferenceId ?? '',
                  ...(updatedAt !== null && { updatedAt }),
                  values: before ?? {},
                })),
              ),
              title: titleAfter('Undo', batch),
            }
          : {
              kind: 'delete',
              title: titleAfter('Delete what was made', batch),
              rows: made.map(({ conferenceId }) => ({ conferenceId: conferenceId ?? '' })),
            },
      ),
    onSuccess: (started) => {
      setBatch(client, started)
      navigate(batchAddress(started.id))
    },
  })
  const count = isUndo ? undoable.length : made.length
  if (count === 0) return null
  const what = count === 1 ? '1 conference' : `${count.toLocaleString('en')} conferences`
  return (
    <>
      <Button busy={areOld} onClick={() => setAsking(true)}>
        {isUndo ? 'Undo all changes…' : 'Delete all that it made…'}
      </Button>
      {isAsking && (
        <Dialog
          title={isUndo ? `Put back ${what}?` : `Delete ${what}?`}
          onCancel={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button
                variant={isUndo ? 'primary' : 'danger'}
                busy={start.isPending}
                onClick={() => start.mutate()}
              >
                {isUndo ? 'Put back' : `Delete ${count.toLocaleString('en')}`}
              </Button>
            </>
          }
        >
          <p>
            {isUndo
              ? 'Each gets the values from before again, unless somebody has changed it since.'
              : 'They are gone for good, with their links and tokens. Anyone inside is disconnected.'}
          </p>
          {start.error && (
            <div className="mt-3">
              <Notice tone="danger" role="alert" title="Not started">
                <RequestError operation="update" error={start.error} />
              </Notice>
            </div>
          )}
        </Dialog>
      )}
    </>
  )
}
