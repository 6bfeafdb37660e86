import type { FieldError } from '#contract/field-error.ts'
import type { Problem, ProblemCode } from '#contract/protocol/problem.ts'

/** Every way in which a request can fail. */
export type Failure =
  /** 422: fields are wrong, by the contract or by SignalWire. */
  | { kind: 'invalid_fields'; errors: readonly FieldError[]; requestId: string | null }
  /** Another 4xx of SignalWire's own. */
  | { kind: 'rejected'; status: number; requestId: string | null }
  /** Greenroom says what went wrong between it and SignalWire. */
  | { kind: 'problem'; problem: Problem; retryAfter: number | null }
  /** No answer from Greenroom: offline, stopped, or too slow. */
  | { kind: 'no_response' }
  /** Greenroom has no record of a change that was sent to it. */
  | { kind: 'not_received' }
  /** An answer that is not Greenroom's: a reverse proxy's page, another version's body. */
  | { kind: 'unexpected_response'; status: number; requestId: string | null }

/** Thrown by the API client. Says which request failed and how, and holds no body or credentials. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed'
  readonly method: string
  readonly path: string
  readonly failure: Failure

  constructor(method: string, path: string, failure: Failure) {
    super(`${method} ${path}: ${failure.kind}`)
    this.method = method
    this.path = path
    this.failure = failure
  }
}

/**
 * @param error thrown by the API client, or anything else
 * @returns whether SignalWire said that it does not have what was asked for
 */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof RequestFailed)) return false
  return error.failure.kind === 'rejected' && error.failure.status === 404
}

/** Problem codes after which the outcome of a change is unknown. */
const unknownOutcomeCodes: ReadonlySet<ProblemCode> = new Set([
  'outcome_unknown',
  'in_progress',
  'internal',
])

/** @returns whether it may have been made all the same */
export function isOutcomeUnknown(failure: Failure): boolean {
  if (failure.kind === 'problem') return unknownOutcomeCodes.has(failure.problem.code)
  return failure.kind === 'no_response' || failure.kind === 'unexpected_response'
}

/** A failure, described for people. */
export type FailureDescription = {
  title: string
  /** What happened, whether anything was created, what to do. */
  detail: string
  requestId: string | null
  /** False where a retry could do it twice. */
  canRetry: boolean
}

/** What was tried. */
export type Operation = 'read' | 'create' | 'update' | 'delete' | 'reset'

const nothingWasChanged = 'Nothing was created or changed.'

/** A sign-in that has run out looks like this, and so does a hotel's network. */
const interceptedHint =
  'Something between this page and Greenroom responded instead of it. You may have to sign in again: reload the page to do that.'

/** What is so, and what to do, where no answer has come that can be read. */
const withoutResponse: Record<Operation, string> = {
  read: 'Nothing could be loaded.',
  create: 'It is not known whether it was created, so look for it before you try again.',
  update:
    'It is not known whether it was saved. Saving again is safe: a change that was already made is not sent twice.',
  delete: 'It is not known whether it was deleted. Deleting it again is safe.',
  reset: 'It is not known whether it was reset. Check the token before you reset it again.',
}

/**
 * Puts a failure into words, once for all pages.
 *
 * @returns title, detail, the request's id for support, and whether to offer a repetition
 */
export function describeFailure(failure: Failure, operation: Operation): FailureDescription {
  const canRetry = operation !== 'create' && operation !== 'reset'
  switch (failure.kind) {
    case 'invalid_fields':
      return {
        title: 'SignalWire did not accept this',
        detail: `${nothingWasChanged} It says: ${failure.errors.map(errorWords).join('; ')}.`,
        requestId: failure.requestId,
        canRetry: true,
      }
    case 'rejected':
      return {
        title:
          failure.status === 404 ? 'SignalWire does not have this' : 'SignalWire rejected this',
        detail: `${nothingWasChanged} SignalWire responded with status ${failure.status}.`,
        requestId: failure.requestId,
        canRetry: failure.status !== 404,
      }
    case 'problem':
      return {
        title: failure.problem.title,
        detail: failure.problem.detail,
        requestId: failure.problem.requestId,
        canRetry: canRetry || !isOutcomeUnknown(failure),
      }
    case 'no_response':
      return {
        title: 'Greenroom did not respond',
        detail: `${withoutResponse[operation]} Check that you are online and that the Greenroom server is running.`,
        requestId: null,
        canRetry,
      }
    case 'not_received':
      return {
        title: 'Greenroom did not receive this',
        detail: `It was lost on the way. ${nothingWasChanged} Try again.`,
        requestId: null,
        canRetry: true,
      }
    case 'unexpected_response':
      return {
        title: 'The response could not be understood',
        detail: `${withoutResponse[operation]} ${interceptedHint}`,
        requestId: failure.requestId,
        canRetry,
      }
  }
}

function errorWords({ attribute, message }: FieldError): string {
  return (attribute ? `${attribute}: ${message}` : message).replace(/\.$/, '')
}
