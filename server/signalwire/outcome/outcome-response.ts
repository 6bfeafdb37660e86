import type { ProblemCode } from '#contract/protocol/problem.ts'
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
        detail: `The request was rejected (status ${outcome.status}), but not by SignalWire: probably by a firewall or proxy in between. ${nothingDone} Change the text, or ask your network administrator.`,
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
        detail: `SignalWire is limiting requests. ${nothingDone} Try again ${
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
  const detail = `${ambiguousText(reason, status)} Nothing was changed. Try again; if it still fails, check SignalWire’s status page.`
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
  tls: 'its certificate is not trusted; if a company proxy inspects TLS, set NODE_EXTRA_CA_CERTS to its certificates',
  connect_timeout: 'the connection timed out',
  unreachable: 'no connection could be made',
  proxy_unreachable: 'the proxy in HTTPS_PROXY accepts no connections',
  proxy_tls: 'the certificate of the proxy in HTTPS_PROXY is not trusted',
  proxy_sign_in:
    'the proxy in HTTPS_PROXY needs a user name and password, or rejects those it was given',
  proxy_denied: 'the proxy in HTTPS_PROXY does not allow it',
  proxy_failed: 'the proxy in HTTPS_PROXY could not connect to it',
  stopping: 'Greenroom is shutting down',
}

const ambiguousCauses: Record<AmbiguousReason, string> = {
  timeout: 'did not respond in time',
  reset: 'closed the connection before its response was complete',
  too_large: 'sent a response of more than 1 MiB',
  compressed: 'sent a compressed response, which was not requested',
  redirected: 'redirected to another address, which Greenroom does not follow',
  server_error: 'failed while handling the request',
  not_json: 'sent a response that is not JSON',
  wrong_shape: 'sent a response that does not match its documentation',
}

const unknownAdvice: Record<Exclude<Endpoint['action'], 'read'>, string> = {
  created:
    'It is not known whether it was created. Look for it in SignalWire before you create it again, or there may be two.',
  changed:
    'It is not known whether it was changed. Check it in SignalWire before you change it again.',
  deleted:
    'It is not known whether it was deleted. Look for it in SignalWire; deleting it again is safe.',
  reset:
    'It is not known whether the token was reset. Check it before you reset it again: the old one may have stopped working.',
}
