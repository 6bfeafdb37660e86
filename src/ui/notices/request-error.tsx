import type { ReactNode } from 'react'
import { describeFailure, type Failure, type Operation, RequestFailed } from '#api/failure.ts'
import { retryInterval } from '#api/recovery.ts'
import { Button } from '../button.tsx'
import { FailureNotice } from './failure-notice.tsx'

type Props = {
  /** What could not be done, as a sentence. */
  what?: string
  operation?: Operation
  /** Comes before the failure's own words. */
  lead?: string
  /** Offered where trying again could help; what is read is then also tried again by itself. */
  onRetry?: () => void
  isFetching?: boolean
  actions?: ReactNode
}

/**
 * A failed request: what happened, what to do, and whether the page goes on trying by itself.
 *
 * @throws an error that is a mistake of the page's own, for the boundary around it to show
 */
export function RequestError({ error, ...props }: Props & { error: Error | null }) {
  if (!(error instanceof RequestFailed)) throw error
  const { operation = 'read', onRetry } = props
  const isRecovering =
    operation === 'read' && onRetry !== undefined && retryInterval(error) !== false
  return <RequestFailure {...props} failure={error.failure} isRecovering={isRecovering} />
}

/** The same for a failure that is no thrown error, such as one read from the record. */
export function RequestFailure(props: Props & { failure: Failure; isRecovering?: boolean }) {
  const { what, failure, operation = 'read', lead, onRetry, isFetching = false, actions } = props
  const { title, detail, requestId, canRetry } = describeFailure(failure, operation)
  return (
    <FailureNotice
      title={what ? `${what} ${title}` : title}
      detail={[lead, detail, props.isRecovering && 'Reconnecting: this page tries again by itself.']
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
