import type { ProblemCode } from '#contract/problem.ts'
import type { Endpoint } from '../endpoints.ts'
import type { NotSentReason } from '../exchange.ts'
import type { AmbiguousReason, Outcome } from './outcome.ts'

/** What an outcome means to the caller, before it becomes HTTP. */
export type OutcomeResponse =
  | { readonly kind: 'body'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'problem'
      readonly code: ProblemCode
      readonly detail: string
      /** Seconds. */
      readonly retryAfter?: number | undefined
    }

/** Words an outcome: what happened, whether anything was done, what to do next. */
export function outcomeResponse(action: Endpoint['action'], outcome: Outcome): OutcomeResponse {
  const nothingDone = `Nothing was ${action === 'read' ? 'changed' : action}.`
  switch (outcome.kind) {
    case 'ok':
      return outcome.body === undefined
        ? { kind: 'nothing' }
        : { kind: 'body', status: outcome.status, body: outcome.body }
    case 'rejected':
      return { kind: 'body', status: outcome.status, body: outcome.body }
    case 'blocked':
      return {
        kind: 'problem',
        code: 'upstream_invalid',
        detail: `The request was refused (status ${outcome.status}), but not in SignalWire’s own words: something in between, such as a firewall or a proxy, may have done it. ${nothingDone} Try other texts, or ask who runs the network.`,
      }
    case 'unauthorized':
      return {
        kind: 'problem',
        code: 'upstream_unauthorized',
        detail: `SignalWire does not accept the credentials that Greenroom was started with. ${nothingDone} Check SIGNALWIRE_SPACE, SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN, and that the token has the Video scope, then start Greenroom again.`,
      }
    case 'rate_limited':
      return {
        kind: 'problem',
        code: 'upstream_busy',
        detail: `SignalWire takes no more requests just now. ${nothingDone} Try again ${
          outcome.retryAfter === undefined ? 'in a minute' : `in ${outcome.retryAfter} seconds`
        }.`,
        retryAfter: outcome.retryAfter,
      }
    case 'not_sent':
      return {
        kind: 'problem',
        code: 'upstream_unreachable',
        detail: `${notSentText(outcome.reason)} ${nothingDone} Check the network and try again.`,
      }
    case 'ambiguous':
      return action === 'read'
        ? ambiguousRead(outcome.reason, outcome.status)
        : {
            kind: 'problem',
            code: 'outcome_unknown',
            detail: `${ambiguousText(outcome.reason, outcome.status)} ${unknownAdvice[action]}`,
          }
  }
}

function ambiguousRead(reason: AmbiguousReason, status: number | undefined): OutcomeResponse {
  const detail = `${ambiguousText(reason, status)} Nothing was changed. Try again; if it stays so, look at SignalWire's status page.`
  const code = reason === 'timeout' ? 'upstream_timeout' : 'upstream_invalid'
  return { kind: 'problem', code, detail }
}

/** @returns a sentence on why nothing was sent */
export function notSentText(reason: NotSentReason): string {
  return `SignalWire could not be reached: ${notSentCauses[reason]}.`
}

/** @returns a sentence that says why the outcome is not known */
export function ambiguousText(reason: AmbiguousReason, status: number | undefined): string {
  return `SignalWire ${ambiguousCauses[reason]}${status === undefined ? '' : ` (status ${status})`}.`
}

const notSentCauses: Record<NotSentReason, string> = {
  refused: 'it refused the connection',
  unknown_host: 'its host name is not known',
  tls: 'no trusted connection could be made, the certificate is not right; where a company’s proxy reads along, its certificates belong into NODE_EXTRA_CA_CERTS',
  connect_timeout: 'it did not take the connection in time',
  unreachable: 'no connection could be made',
  proxy_unreachable: 'the proxy that HTTPS_PROXY names takes no connection',
  proxy_tls: 'the certificate of the proxy that HTTPS_PROXY names is not right',
  proxy_sign_in:
    'the proxy that HTTPS_PROXY names wants a user name and a password, or others than it was given',
  proxy_denied: 'the proxy that HTTPS_PROXY names does not let Greenroom through to it',
  proxy_failed: 'the proxy that HTTPS_PROXY names could not connect to it',
  stopping: 'Greenroom is stopping',
}

const ambiguousCauses: Record<AmbiguousReason, string> = {
  timeout: 'did not answer in time',
  reset: 'broke off the connection before its answer was complete',
  too_large: 'gave an answer of more than 1 MiB',
  compressed: 'gave a compressed answer, which was not asked for',
  redirected: 'pointed to another address, which is not followed',
  server_error: 'failed while it worked on the request',
  not_json: 'gave an answer that is not JSON',
  wrong_shape: 'gave an answer that is not what its documentation says',
}

const unknownAdvice: Record<Exclude<Endpoint['action'], 'read'>, string> = {
  created:
    'Whether it was created is not known. Look for it in SignalWire before you send it again, or there may be two.',
  changed:
    'Whether it was changed is not known. Look at it in SignalWire before you change it again.',
  deleted:
    'Whether it was deleted is not known. Look for it in SignalWire; deleting it again is safe.',
  reset:
    'Whether the token was reset is not known. Look at it before you reset it again: the old one may have stopped working.',
}
