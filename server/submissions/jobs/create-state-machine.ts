import * as z from 'zod/mini'
import { fieldErrors } from '#contract/field-error.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'

/** What SignalWire's list has under a name. */
export type NameSearch =
  /** The conference that we sent, beyond doubt. */
  | { readonly kind: 'ours'; readonly conference: unknown }
  /** Somebody else's. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'absent' }
  /** The list could not be read to its end. */
  | { readonly kind: 'unseen' }

/** What a create does next. */
export type CreateStep =
  | { readonly kind: 'settle'; readonly outcome: Verdict }
  | { readonly kind: 'search'; readonly rejection: Rejection | undefined }
  | { readonly kind: 'send' }
  /** Nothing can be learned now: search again later. */
  | { readonly kind: 'wait'; readonly rejection: Rejection | undefined }

export type Rejection = Extract<Outcome, { kind: 'rejected' }>

/** How a create ends. */
export type Verdict =
  | Exclude<Outcome, { kind: 'ambiguous' }>
  /** The name belongs to somebody else's conference. */
  | { readonly kind: 'name_taken' }
  /** It is not there, and too much time has gone by to send it now. */
  | { readonly kind: 'given_up' }

/**
 * What follows from a response to a create, or from none. A rejection is believed at once where
 * nothing was sent before. Where an earlier attempt may have done it, only a search can tell: a
 * name that is taken may be taken by us.
 *
 * @param outcome of the send; a success counts as `ok` only if it bears the name that was sent
 * @param maybeSent whether an earlier attempt may have had an effect
 */
export function afterSend(outcome: Outcome, maybeSent: boolean): CreateStep {
  if (outcome.kind === 'ok') return { kind: 'settle', outcome }
  if (outcome.kind === 'ambiguous') return { kind: 'search', rejection: undefined }
  if (!maybeSent) return { kind: 'settle', outcome }
  return outcome.kind === 'rejected'
    ? { kind: 'search', rejection: outcome }
    : { kind: 'wait', rejection: undefined }
}

export type SearchContext = {
  /** SignalWire's last rejection after an attempt that may have had an effect. */
  readonly rejection: Rejection | undefined
  /** Whether it may be sent again: it is whole, and not too old. */
  readonly maySend: boolean
  /** Whether the last attempt is so long ago that it can have no effect any more. */
  readonly isOld: boolean
}

/**
 * What follows from a search of the list, after an attempt that may have had an effect.
 *
 * @param found what the list has under the name
 */
export function afterSearch(
  found: NameSearch,
  { rejection, maySend, isOld }: SearchContext,
): CreateStep {
  switch (found.kind) {
    case 'ours':
      return {
        kind: 'settle',
        outcome: { kind: 'ok', status: 200, body: found.conference },
      }
    case 'foreign':
      return { kind: 'settle', outcome: rejection ?? { kind: 'name_taken' } }
    case 'unseen':
      return { kind: 'wait', rejection }
    case 'absent':
      if (rejection === undefined) {
        if (maySend) return { kind: 'send' }
        return isOld
          ? { kind: 'settle', outcome: { kind: 'given_up' } }
          : { kind: 'wait', rejection: undefined }
      }
      // Taken, and yet not in the list: the list may be behind.
      return isAboutName(rejection) && !isOld
        ? { kind: 'wait', rejection }
        : { kind: 'settle', outcome: rejection }
  }
}

/**
 * SignalWire's code for a name that is taken is not published for this call; its attribute is.
 *
 * @returns whether a rejection names the name, which after our own checks means that it is taken
 */
export function isAboutName(rejection: Rejection): boolean {
  const errors = z.safeParse(fieldErrors, rejection.body)
  return errors.success && errors.data.errors.some(({ attribute }) => attribute === 'name')
}
