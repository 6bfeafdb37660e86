import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { ChangedBy } from '../changed-by.tsx'

type Props = {
  /** What is kept so, such as `kit`. */
  one: string
  record: { name: string; version: number; updated_at: string; updated_by: string | null }
  /** What becomes of what was made with it. */
  consequence: string
  removal: { mutate: () => void; isPending: boolean; error: Error | null }
  /** Whether that failed because somebody else has changed it. */
  isOutdated: boolean
  onCancel: () => void
}

/** Asks before a record that everybody shares is deleted. */
export function DeleteRecord({ one, record, consequence, removal, isOutdated, onCancel }: Props) {
  return (
    <Dialog
      title={`Delete “${isolateDirection(record.name)}”?`}
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="danger" busy={removal.isPending} onClick={() => removal.mutate()}>
            Delete
          </Button>
        </>
      }
    >
      <p>{consequence}</p>
      {removal.error && (
        <div className="mt-3">
          {isOutdated ? (
            <Notice tone="warning" role="alert" title={`Someone changed this ${one} meanwhile`}>
              <p>
                <ChangedBy record={record} />
                <span>. Nothing was deleted. Press Delete again to delete it as it is now.</span>
              </p>
            </Notice>
          ) : (
            <RequestError
              operation="delete"
              what="It could not be deleted."
              error={removal.error}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}
