import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { batchKeys, retryBatch, setBatch } from '#api/submissions/batches.ts'
import type { BatchRow } from '#contract/batches/batch.ts'
import type { BatchRetryRow } from '#contract/batches/batch-request.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'

type Props = {
  id: string
  /** Those that were not done. */
  rows: readonly BatchRow[]
  /** They are being read again. */
  areOld: boolean
}

/**
 * Tries again what was not done of changes and deletions. What somebody else has changed meanwhile is
 * tried only when that is asked for.
 */
export function RetryUpdates({ id, rows, areOld }: Props) {
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const retry = useMutation({
    mutationFn: (again: readonly BatchRetryRow[]) => retryBatch(id, again),
    onSuccess: (changed) => {
      setBatch(client, changed)
      void client.invalidateQueries({ queryKey: batchKeys.rows(id) })
    },
  })
  const conflicts = rows.filter(({ state }) => state === 'conflict')
  const others = rows.filter(({ state }) => state !== 'conflict')
  const what = conflicts.length === 1 ? '1 conference' : `${conflicts.length} conferences`
  return (
    <>
      {others.length > 0 && (
        <Button
          variant="primary"
          busy={areOld || retry.isPending}
          onClick={() => retry.mutate(others.map(({ index }) => ({ index })))}
        >
          {`Try ${others.length.toLocaleString('en')} again`}
        </Button>
      )}
      {conflicts.length > 0 && (
        <Button busy={areOld || retry.isPending} onClick={() => setAsking(true)}>
          {`Change ${conflicts.length.toLocaleString('en')} all the same…`}
        </Button>
      )}
      {retry.error && (
        <div className="w-full">
          <RequestError what="That could not be done." operation="update" error={retry.error} />
        </div>
      )}
      {isAsking && (
        <Dialog
          title={`Change ${what} all the same?`}
          onCancel={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button
                variant="primary"
                onClick={() => {
                  setAsking(false)
                  retry.mutate(conflicts.map(({ index }) => ({ index, updatedAt: null })))
                }}
              >
                {`Change ${conflicts.length.toLocaleString('en')}`}
              </Button>
            </>
          }
        >
          <p>
            Somebody else has changed them since they were read. Only the fields of this batch are
            replaced; everything else stays as it is now.
          </p>
        </Dialog>
      )}
    </>
  )
}
