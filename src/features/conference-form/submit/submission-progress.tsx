import { useEffect, useState } from 'react'
import type { Failure } from '#api/failure.ts'
import { announce } from '#ui/announcer.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { draftStorageText, useDraftStorage } from '../draft/draft-storage.ts'

/** A create whose outcome is not known yet. */
export type PendingCreate = {
  /** `sending`: Greenroom works on it; `unknown`: it does not know the outcome yet. */
  kind: 'sending' | 'unknown'
  /** When it was submitted, in milliseconds since 1970. */
  since: number
  /** How often it was sent to SignalWire, where that is known. */
  attempts: number | undefined
  /** Why Greenroom cannot tell just now; null where it only does not know yet. */
  trouble: Failure | null
  requestId: string | null
}

/** Shows the progress of a create, second by second. */
export function SubmissionProgress({ kind, since, attempts, trouble, requestId }: PendingCreate) {
  const keeping = useDraftStorage()
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
      <p>{`${whyUnknown(trouble)} ${draftStorageText[keeping]}`}</p>
      <p className="mt-1 text-quiet">
        <span>Submitted</span>
        <Elapsed since={since} />
        <span> ago</span>
        <span>{attempts !== undefined && attempts > 1 && `, sent ${attempts} times`}</span>
      </p>
    </Notice>
  )
}

function whyUnknown(trouble: Failure | null): string {
  const it = 'it is not known whether the conference was created'
  switch (trouble?.kind) {
    case undefined:
      return 'SignalWire has not confirmed it yet. Greenroom is checking, and this page will show the outcome by itself.'
    case 'no_response':
      return `Greenroom is not responding, so ${it}. This page checks every second. Check that you are online and that the Greenroom server is running.`
    case 'problem':
      return `Greenroom cannot check right now, so ${it}: ${trouble.problem.title}. This page checks every second.`
    default:
      return `Something else is responding instead of Greenroom, so ${it}. You may have to sign in again: reload the page.`
  }
}

/** Seconds since an instant. Not read out: a screen reader would do nothing else. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((now - since) / 1_000))
  const text = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return (
    <span aria-hidden className="tabular-nums">
      {` ${text}`}
    </span>
  )
}
