import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type Props = { onCancel: () => void; onDiscard: () => void }

/** Asks before rows are thrown away that were not sent. */
export function ConfirmDiscard({ onCancel, onDiscard }: Props) {
  return (
    <Dialog
      title="Discard these rows?"
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="danger" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      <p>Nothing of them was sent.</p>
    </Dialog>
  )
}
