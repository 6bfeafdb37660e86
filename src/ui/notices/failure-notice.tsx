import type { ReactNode } from 'react'
import { CopyButton } from '../copy/copy-button.tsx'
import { Notice } from './notice.tsx'

type Props = {
  title: string
  detail: string
  /** The request's id, by which the server's log tells what happened. */
  requestId: string | null
  actions?: ReactNode
}

/** A failed request: what happened, what to do, and the id to ask for help with. */
export function FailureNotice({ title, detail, requestId, actions }: Props) {
  return (
    <Notice
      tone="danger"
      role="alert"
      title={title}
      actions={
        <>
          {actions}
          {requestId && (
            <CopyButton
              variant={actions ? 'quiet' : 'secondary'}
              label="Copy request id"
              text={requestId}
            />
          )}
        </>
      }
    >
      <p>{detail}</p>
    </Notice>
  )
}
