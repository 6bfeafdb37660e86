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
        <span>On its way to SignalWire</span>
        <Elapsed since={since} />
      </p>
    )
  return (
    <Notice
      tone="warning"
      role="alert"
      title="Not known yet, do not press again"
      actions={requestId && <CopyButton label="Copy request id" text={requestId} />}
    >
      <p>{`${whyUnknown(trouble)} ${draftStorageText[keeping]}`}</p>
      <p className="mt-1 text-quiet">
        <span>Pressed</span>
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
      return 'SignalWire has not said whether the conference was created. Greenroom is finding out, and this page will show it by itself.'
    case 'no_response':
      return `Greenroom does not answer, so ${it}. This page asks again every second: check that you are online and that the Greenroom server is running.`
    case 'problem':
      return `Greenroom cannot tell just now, so ${it}: ${trouble.problem.title}. This page asks again every second.`
    default:
      return `Something answers in Greenroom’s place, so ${it}. You may have to sign in again: load the page again to do that.`
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
