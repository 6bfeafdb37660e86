import type { Failure } from '#api/failure.ts'

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
