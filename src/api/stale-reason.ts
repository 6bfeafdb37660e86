import { describeFailure, RequestFailed } from './failure.ts'
import { retryInterval } from './recovery.ts'

/**
 * Says why what is shown is not newer, and whether that passes by itself.
 *
 * @param error of the last try to read it again
 * @throws an error that is a mistake of the page's own, for the boundary around it to show
 */
export function staleReason(error: Error): string {
  if (!(error instanceof RequestFailed)) throw error
  const { title, requestId } = describeFailure(error.failure, 'read')
  const next = retryInterval(error) === false ? 'Refresh to try again.' : 'Reconnecting…'
  const reference = requestId ? ` (request ${requestId})` : ''
  return `Not refreshed since: ${title}. ${next}${reference}`
}
