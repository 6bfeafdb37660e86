import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { announce } from '#ui/notices/announcer.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { Elapsed } from './elapsed.tsx'
import type { PendingCreate } from './pending-create.ts'

/** Loaded after the form, which rarely needs it; the title alone says what matters. */
const UnknownOutcome = lazy(() =>
  import('./unknown-outcome.tsx').catch(() => ({ default: (): ReactNode => null })),
)

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
      title="Checking whether it was created. Please wait."
      actions={requestId && <CopyButton label="Copy request id" text={requestId} />}
    >
      <Suspense>
        <UnknownOutcome since={since} attempts={attempts} trouble={trouble} />
      </Suspense>
    </Notice>
  )
}
