import type { Failure } from '#api/failure.ts'
import { redactAddress } from '#contract/rooms/stream.ts'
import type { StreamAction } from './pending-changes.ts'

/** @returns an address with its host to read and its key covered */
export function coveredAddress(url: string): string {
  return redactAddress(url).replace('[secret]', '••••••••')
}

/** @returns where a stream goes, short enough for a sentence and without its key */
export function hostOf(url: string): string {
  return redactAddress(url)
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/\/?(?:\[secret\])?$/, '')
}

/** What SignalWire's own codes mean, and what to do. */
const refusals: Readonly<Record<string, string>> = {
  url_is_unsafe:
    'SignalWire does not send to this address, as it is not a public server. Copy the address from your streaming service again.',
  exceeds_platform_stream_limit:
    'SignalWire allows no more streams here. Stop one that is no longer needed, then try again.',
}

/** @returns what a failure says about the address that was sent; undefined where it is about something else */
export function addressError(failure: Failure): string | undefined {
  if (failure.kind !== 'invalid_fields') return undefined
  const known = failure.errors.find(({ code }) => code in refusals)
  if (known) return refusals[known.code]
  return failure.errors.find(({ attribute }) => attribute === 'url')?.message
}

const outcomes: Readonly<Record<StreamAction, (to: string) => string>> = {
  start: (to) => `The stream to ${to} was started.`,
  change: (to) => `The stream goes to ${to} now.`,
  stop: (to) => `The stream to ${to} was stopped.`,
}

const failures: Readonly<Record<StreamAction, string>> = {
  start: 'The stream was not started.',
  change: 'The stream was not changed.',
  stop: 'The stream was not stopped.',
}

const questions: Readonly<Record<StreamAction, (to: string) => string>> = {
  start: (to) => `It is not known yet whether the stream to ${to} was started`,
  change: (to) => `It is not known yet whether the stream goes to ${to} now`,
  stop: (to) => `It is not known yet whether the stream to ${to} was stopped`,
}

export const streamTexts = { outcomes, failures, questions } as const
