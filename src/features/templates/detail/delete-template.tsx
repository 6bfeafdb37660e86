import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isOutdated, isRecordMissing } from '#api/records/record-failures.ts'
import { templates } from '#api/records/template-list.ts'
import { deleteTemplate, removeTemplate } from '#api/records/templates.ts'
import type { Template } from '#contract/records/template.ts'
import { randomId } from '#lib/random-id.ts'
import { ChangedBy } from '#schedule/changed-by.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'

type Props = { template: Template; onCancel: () => void; onDeleted: () => void }

/** Asks before a template is deleted. */
export function DeleteTemplate({ template, onCancel, onDeleted }: Props) {
  const client = useQueryClient()
  const [key] = useState(randomId)
  const remove = useMutation({
    mutationFn: async () => {
      try {
        await deleteTemplate(key, template)
      } catch (error) {
        // Somebody else was first: it is what was wanted.
        if (!isRecordMissing(error)) throw error
      }
    },
    onSuccess: () => {
      onDeleted()
      removeTemplate(client, template.id)
    },
    // What is shown, and deleted next time, is then the template as it is now.
    onError: () => void client.invalidateQueries({ queryKey: templates.queryKey }),
  })
  const { error } = remove
  return (
    <Dialog
      title={`Delete “${isolateDirection(template.name)}”?`}
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
      <p>It is gone for everybody here. Conferences that were made with it stay as they are.</p>
      {error && (
        <div className="mt-3">
          {isOutdated(error) ? (
            <Notice tone="warning" role="alert" title="Someone changed this template meanwhile">
              <p>
                <ChangedBy record={template} />
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
