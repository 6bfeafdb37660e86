import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { ambiguousText, notSentText } from '../../signalwire/outcome/outcome-response.ts'

/**
 * Describes a step and its outcome, for the record.
 *
 * @param what the step, such as `Sent`
 * @param outcome of the call
 */
export function outcomeText(what: string, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'ok':
      return `${what}: SignalWire confirmed it.`
    case 'rejected':
      return `${what}: SignalWire rejected it (status ${outcome.status}).`
    case 'blocked':
      return `${what}: something between here and SignalWire rejected it (status ${outcome.status}).`
    case 'unauthorized':
      return `${what}: SignalWire does not accept Greenroom’s credentials.`
    case 'rate_limited':
      return `${what}: SignalWire is limiting requests.`
    case 'not_sent':
      return `${what}: nothing was sent. ${notSentText(outcome.reason)}`
    case 'ambiguous':
      return `${what}: ${ambiguousText(outcome.reason, outcome.status)}`
  }
}
