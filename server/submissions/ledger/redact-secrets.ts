import { JOIN_TOKEN_PART_SOURCE } from '#contract/ids.ts'
import { redactAddress, STREAM_ADDRESS_SOURCE } from '#contract/rooms/stream.ts'
import { mapStrings, textOf } from '../../lib/json/json-text.ts'

/** A join token: `vpt_` and 32 hexadecimal digits, or as many as somebody pasted. */
const joinTokens = new RegExp(JOIN_TOKEN_PART_SOURCE, 'gi')
const streamAddresses = new RegExp(STREAM_ADDRESS_SOURCE, 'gi')

export const REDACTED_JOIN_TOKEN = 'vpt_[secret]'

/** The field in which a recording has the link to its file, which opens it for anybody who has it. */
const LINK_FIELD = 'uri'

/**
 * Redacts secrets in anything that is stored, in texts and in keys: join tokens, and what follows
 * the host in the address of a stream or in the link to a recording.
 *
 * @param value as JSON has it
 * @returns the same without secrets
 */
export function redactSecrets(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value)) return value.map(redactSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      redactText(key),
      key === LINK_FIELD && typeof inner === 'string' ? redactAddress(inner) : redactSecrets(inner),
    ]),
  )
}

/** @returns JSON of a value without secrets, and otherwise as it came */
export function redactedJson(value: unknown): string {
  const text = textOf(value)
  if (text === undefined) return JSON.stringify(redactSecrets(value))
  // Written anew, no letter of a secret stands behind an escape.
  const plain = text.includes('\\') ? JSON.stringify(value) : text
  if (!mayHoldSecret(plain)) return text
  return plain.includes(`"${LINK_FIELD}"`)
    ? JSON.stringify(redactSecrets(value))
    : mapStrings(text, redactText)
}

/** @returns false where a text without escapes, as `JSON.stringify` writes it, has none */
export function mayHoldSecret(text: string): boolean {
  return anySecret.test(text)
}

const anySecret = new RegExp(
  `${JOIN_TOKEN_PART_SOURCE}|${STREAM_ADDRESS_SOURCE}|"${LINK_FIELD}"`,
  'i',
)

/** @returns a text with its join tokens and stream addresses redacted */
export function redactText(text: string): string {
  return text.replaceAll(joinTokens, REDACTED_JOIN_TOKEN).replaceAll(streamAddresses, redactAddress)
}
