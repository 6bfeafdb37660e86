import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type Props = { children: ReactNode; onStay: () => void; onLeave: () => void }

/** Asks before a changed form is left. */
export default function LeaveDialog({ children, onStay, onLeave }: Props): ReactNode {
  return (
    <Dialog
      title="Leave this form?"
      onCancel={onStay}
      actions={
        <>
          <Button onClick={onStay}>Cancel</Button>
          <Button variant="primary" onClick={onLeave}>
            Leave
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
