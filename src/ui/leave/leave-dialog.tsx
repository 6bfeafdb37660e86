import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'

type Props = { title: string; children: ReactNode; onStay: () => void; onLeave: () => void }

/** Asks before a page with something unsaved is left. */
export default function LeaveDialog({ title, children, onStay, onLeave }: Props): ReactNode {
  return (
    <Dialog
      title={title}
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
