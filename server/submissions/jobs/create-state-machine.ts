import * as z from 'zod/mini'
import { fieldErrors } from '#contract/field-error.ts'
import type { Outcome } from '../../signalwire/outcome/outcome.ts'

/** What a look at SignalWire's list showed under a name. */
export type Sighting =
  /** The conference that we sent, provably. */
  | { readonly kind: 'ours'; readonly conference: unknown }
  /** Somebody else's. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'absent' }
  /** The list could not be read to its end. */
  | { readonly kind: 'unseen' }

/** What a create does next. */
export type CreateStep =
  | { readonly kind: 'settle'; readonly outcome: Verdict }
  | { readonly kind: 'look'; readonly refusal: Refusal | undefined }
  | { readonly kind: 'send' }
  /** Nothing to be learned just now: look again in a while. */
  | { readonly kind: 'wait'; readonly refusal: Refusal | undefined }

export type Refusal = Extract<Outcome, { kind: 'rejected' }>

/** How a create ends. */
export type Verdict =
  | Exclude<Outcome, { kind: 'ambiguous' }>
  /** The name belongs to somebody else's conference. */
  | { readonly kind: 'name_taken' }
  /** It is not there, and too much time has gone by to send it now. */
  | { readonly kind: 'given_up' }

/**
 * What follows from an answer to a create, or from the lack of one. A "no" is believed at once
 * where nothing was sent before. Where an earlier attempt may have done it, only a look can tell:
 * a name that is taken may be taken by us.
 *
 * @param outcome of the send; a success counts as `ok` only if it bears the name that was sent
 * @param maybeSent whether an earlier attempt may have had an effect
 */
export function afterSend(outcome: Outcome, maybeSent: boolean): CreateStep {
  if (outcome.kind === 'ok') return { kind: 'settle', outcome }
  if (outcome.kind === 'ambiguous') return { kind: 'look', refusal: undefined }
  if (!maybeSent) return { kind: 'settle', outcome }
  return outcome.kind === 'rejected'
    ? { kind: 'look', refusal: outcome }
    : { kind: 'wait', refusal: undefined }
}

export type LookContext = {
  /** SignalWire's last "no" after an attempt that may have had an effect. */
  readonly refusal: Refusal | undefined
  /** Whether it may be sent again: it is whole, and the press is not long ago. */
  readonly maySend: boolean
  /** Whether the last attempt is so long ago that it can have no effect any more. */
  readonly isOld: boolean
}

/**
 * What follows from a look at the list, after an attempt that may have had an effect.
 *
 * @param sighting what the list showed under the name
 */
export function afterLook(
  sighting: Sighting,
  { refusal, maySend, isOld }: LookContext,
): CreateStep {
  switch (sighting.kind) {
    case 'ours':
      return {
        kind: 'settle',
        outcome: { kind: 'ok', status: 200, body: sighting.conference },
      }
    case 'foreign':
      return { kind: 'settle', outcome: refusal ?? { kind: 'name_taken' } }
    case 'unseen':
      return { kind: 'wait', refusal }
    case 'absent':
      if (refusal === undefined) {
        if (maySend) return { kind: 'send' }
        return isOld
          ? { kind: 'settle', outcome: { kind: 'given_up' } }
          : { kind: 'wait', refusal: undefined }
      }
      // Taken, and yet not in the list: the list may be behind.
      return isAboutName(refusal) && !isOld
        ? { kind: 'wait', refusal }
        : { kind: 'settle', outcome: refusal }
  }
}

/**
 * SignalWire's code for a name that is taken is not published for this call; its attribute is.
 *
 * @returns whether a refusal blames the name, which after our own checks means that it is taken
 */
export function isAboutName(refusal: Refusal): boolean {
  const errors = z.safeParse(fieldErrors, refusal.body)
  return errors.success && errors.data.errors.some(({ attribute }) => attribute === 'name')
}
