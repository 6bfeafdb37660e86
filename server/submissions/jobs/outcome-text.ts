import type { Outcome } from '../../signalwire/outcome/outcome.ts'
import { ambiguousText, notSentText } from '../../signalwire/outcome/outcome-response.ts'

/**
 * Tells a step and what came of it, for the record.
 *
 * @param what was done, such as `Sent`
 * @param outcome what came of it
 */
export function outcomeText(what: string, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'ok':
      return `${what}: SignalWire did it and said so.`
    case 'rejected':
      return `${what}: SignalWire said no (status ${outcome.status}).`
    case 'blocked':
      return `${what}: something between here and SignalWire said no (status ${outcome.status}).`
    case 'unauthorized':
      return `${what}: SignalWire does not accept Greenroom’s credentials.`
    case 'rate_limited':
      return `${what}: SignalWire takes no more requests just now.`
    case 'not_sent':
      return `${what}: not a byte left. ${notSentText(outcome.reason)}`
    case 'ambiguous':
      return `${what}: ${ambiguousText(outcome.reason, outcome.status)}`
  }
}
