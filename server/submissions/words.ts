import type { Outcome } from '../signalwire/outcome.ts'
import { unclearWords, unreachableWords } from '../signalwire/outcome-answer.ts'

/**
 * Tells a step and what came of it, for the record.
 *
 * @param what was done, such as `Sent`
 * @param outcome what came of it
 */
export function outcomeWords(what: string, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'sure':
      return `${what}: SignalWire did it and said so.`
    case 'refused':
      return `${what}: SignalWire said no (status ${outcome.status}).`
    case 'blocked':
      return `${what}: something between here and SignalWire said no (status ${outcome.status}).`
    case 'unauthorized':
      return `${what}: SignalWire does not accept Greenroom’s credentials.`
    case 'busy':
      return `${what}: SignalWire takes no more requests just now.`
    case 'never_sent':
      return `${what}: not a byte left. ${unreachableWords(outcome.reason)}`
    case 'unclear':
      return `${what}: ${unclearWords(outcome.reason, outcome.status)}`
  }
}
