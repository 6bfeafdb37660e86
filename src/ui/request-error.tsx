import type { ReactNode } from 'react'
import { describeFailure, type Operation, RequestFailed } from '#api/failure.ts'
import { retryInterval } from '#api/recovery.ts'
import { Button } from './button.tsx'
import { FailureNotice } from './failure-notice.tsx'

type Props = {
  /** What could not be done, as a sentence. */
  what?: string
  /** @throws where it is a mistake of the page's own, for the page around to tell */
  error: Error | null
  operation?: Operation
  /** Comes before the failure's own words. */
  lead?: string
  /** Offered where trying again could help; what is read is then also tried again by itself. */
  onRetry?: () => void
  isFetching?: boolean
  actions?: ReactNode
}

/** A failed request: what happened, what to do, and whether the page goes on trying by itself. */
export function RequestError(props: Props) {
  const { what, error, operation = 'read', lead, onRetry, isFetching = false, actions } = props
  if (!(error instanceof RequestFailed)) throw error
  const { title, detail, requestId, canRetry } = describeFailure(error.failure, operation)
  const isRecovering = operation === 'read' && onRetry && retryInterval(error) !== false
  return (
    <FailureNotice
      title={what ? `${what} ${title}` : title}
      detail={[lead, detail, isRecovering && 'Reconnecting: this page tries again by itself.']
        .filter(Boolean)
        .join(' ')}
      requestId={requestId}
      actions={
        <>
          {onRetry && canRetry && (
            <Button busy={isFetching} onClick={onRetry}>
              Try again
            </Button>
          )}
          {actions}
        </>
      }
    />
  )
}
