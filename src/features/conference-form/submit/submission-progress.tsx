import { useEffect } from 'react'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { announce } from '#ui/notices/announcer.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { Elapsed } from './elapsed.tsx'
import type { PendingCreate } from './pending-create.ts'
import { checkingTitle } from './sending/no-sender.tsx'
import { UnknownOutcome } from './unknown-outcome.tsx'

/** Shows the progress of a create, second by second. */
export function SubmissionProgress({ kind, since, attempts, trouble, requestId }: PendingCreate) {
  useEffect(() => {
    if (kind === 'sending') announce('Creating the conference')
  }, [kind])
  if (kind === 'sending')
    return (
      <p className="text-quiet">
        <span>Sending to SignalWire</span>
        <Elapsed since={since} />
      </p>
    )
  return (
    <Notice
      tone="warning"
      role="alert"
      title={checkingTitle}
      actions={requestId && <CopyButton label="Copy request id" text={requestId} />}
    >
      <UnknownOutcome since={since} attempts={attempts} trouble={trouble} />
    </Notice>
  )
}
