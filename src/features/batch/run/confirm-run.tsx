import { useQuery } from '@tanstack/react-query'
import { serverStatus } from '#api/status.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type Props = {
  verb?: 'Create' | 'Change'
  /** Such as "20 conferences". */
  what: string
  count: string
  /** What will happen, in sentences. */
  totals: string
  onCancel: () => void
  onRun: () => void
}

const inSandbox = 'In the sandbox: nothing reaches SignalWire.'

/** Asks before a batch begins, and says where. */
export function ConfirmRun({ verb = 'Create', what, count, totals, onCancel, onRun }: Props) {
  const { data: status } = useQuery(serverStatus)
  const where = status && (status.mode === 'live' ? `In ${status.space}.` : inSandbox)
  return (
    <Dialog
      title={`${verb} ${what}?`}
      onCancel={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="primary" onClick={onRun}>
            {`${verb} ${count}`}
          </Button>
        </>
      }
    >
      <p>{[where, totals].filter(Boolean).join(' ')}</p>
      <p className="mt-2">
        The server does it, also when you close this page. You can pause or stop at any time.
      </p>
    </Dialog>
  )
}
