import type { FieldError } from '#contract/field-error.ts'
import type { Problem } from '#contract/problem.ts'

/** Everything that can come of a request other than its answer. */
export type Failure =
  /** 422: fields are wrong, by the contract or by SignalWire. */
  | { kind: 'refused'; errors: readonly FieldError[]; requestId: string | null }
  /** Another 4xx of SignalWire's own. */
  | { kind: 'rejected'; status: number; requestId: string | null }
  /** Greenroom says what went wrong between it and SignalWire. */
  | { kind: 'problem'; problem: Problem; retryAfter: number | null }
  /** No answer from Greenroom: offline, stopped, or too slow. */
  | { kind: 'unanswered' }
  /** Greenroom has no record of a change that was sent to it. */
  | { kind: 'not_received' }
  /** An answer that is not Greenroom's: a reverse proxy's page, another version's body. */
  | { kind: 'unreadable'; status: number; requestId: string | null }

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

/** A failure in people's words. */
export type FailureWords = {
  title: string
  /** What happened, whether anything was created, what to do. */
  detail: string
  requestId: string | null
  /** False where doing it again could do it twice. */
  mayRepeat: boolean
}

const nothingWasChanged = 'Nothing was created or changed.'
const changeIsUnknown =
  'It is not known whether it went through, so look for it before you try again.'

/**
 * Puts a failure into words, once for all pages.
 *
 * @param failure from the API client
 * @param doing a read can always be repeated; a change may have happened
 * @returns title, detail, the request's id for support, and whether to offer a repetition
 */
export function failureWords(failure: Failure, doing: 'read' | 'change'): FailureWords {
  const change = doing === 'change'
  switch (failure.kind) {
    case 'refused':
      return {
        title: 'SignalWire did not accept this',
        detail: `${nothingWasChanged} Correct what is named below and try again.`,
        requestId: failure.requestId,
        mayRepeat: true,
      }
    case 'rejected':
      return {
        title: failure.status === 404 ? 'SignalWire does not have this' : 'SignalWire refused this',
        detail: `${nothingWasChanged} SignalWire answered with status ${failure.status}.`,
        requestId: failure.requestId,
        mayRepeat: failure.status !== 404,
      }
    case 'problem':
      return {
        title: failure.problem.title,
        detail: failure.problem.detail,
        requestId: failure.problem.requestId,
        mayRepeat: !(change && failure.problem.code === 'outcome_unknown'),
      }
    case 'unanswered':
      return {
        title: 'Greenroom did not answer',
        detail: `${change ? changeIsUnknown : 'Nothing could be loaded.'} Check that you are online and that the Greenroom server is running.`,
        requestId: null,
        mayRepeat: !change,
      }
    case 'not_received':
      return {
        title: 'Greenroom did not get this',
        detail: `It was lost on its way. ${nothingWasChanged} Try again.`,
        requestId: null,
        mayRepeat: true,
      }
    case 'unreadable':
      return {
        title: 'The answer could not be understood',
        detail: `${change ? changeIsUnknown : 'Nothing could be loaded.'} Something between this page and Greenroom may be answering in its place (status ${failure.status}); reload the page.`,
        requestId: failure.requestId,
        mayRepeat: !change,
      }
  }
}
