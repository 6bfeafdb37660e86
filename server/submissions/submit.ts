import { type Attempted, attempt, type Patience } from '../signalwire/attempt.ts'
import type { Call } from '../signalwire/calls.ts'
import type { SignalWire } from '../signalwire/client.ts'
import type { UpstreamRequest } from '../signalwire/exchange.ts'

/** Carries out a change and tells the truth about what came of it. */
export type Submit = (call: Call, request: UpstreamRequest) => Promise<Attempted>

/**
 * The one way by which anything on SignalWire is changed: routes call this, never the client.
 *
 * @param signalwire the way there
 * @param limits for tests; the usual ones otherwise
 */
export function createSubmit(signalwire: SignalWire, limits?: Patience): Submit {
  return (call, request) => {
    if (call.repeat === 'read') throw new Error(`${call.method} ${call.path} changes nothing`)
    return attempt(signalwire, call, request, limits)
  }
}
