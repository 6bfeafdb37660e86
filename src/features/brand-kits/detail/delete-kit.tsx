import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { brandKits } from '#api/records/brand-kit-list.ts'
import { deleteBrandKit, removeBrandKit } from '#api/records/brand-kits.ts'
import { isOutdated, isRecordMissing } from '#api/records/record-failures.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { randomId } from '#lib/random-id.ts'
import { ChangedBy } from '#schedule/changed-by.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'

type Props = { kit: BrandKit; onCancel: () => void; onDeleted: () => void }

/** Asks before a kit is deleted. */
export function DeleteKit({ kit, onCancel, onDeleted }: Props) {
  const client = useQueryClient()
  const [key] = useState(randomId)
  const remove = useMutation({
    mutationFn: async () => {
      try {
        await deleteBrandKit(key, kit)
      } catch (error) {
        // Somebody else was first: it is what was wanted.
        if (!isRecordMissing(error)) throw error
      }
    },
    onSuccess: () => {
      onDeleted()
      removeBrandKit(client, kit.id)
    },
    // What is shown, and deleted next time, is then the kit as it is now.
    onError: () => void client.invalidateQueries({ queryKey: brandKits.queryKey }),
  })
  const { error } = remove
  return (
    <Dialog
      title={`Delete “${isolateDirection(kit.name)}”?`}
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            Delete
          </Button>
        </>
      }
    >
      <p>It is gone for everybody here. Conferences that were made with it keep their colours.</p>
      {error && (
        <div className="mt-3">
          {isOutdated(error) ? (
            <Notice tone="warning" role="alert" title="Someone changed this kit meanwhile">
              <p>
                <ChangedBy record={kit} />
                <span>. Nothing was deleted. Press Delete again to delete it as it is now.</span>
              </p>
            </Notice>
          ) : (
            <RequestError operation="delete" what="It could not be deleted." error={error} />
          )}
        </div>
      )}
    </Dialog>
  )
}
