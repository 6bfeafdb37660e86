import { JOIN_TOKEN_PART_SOURCE } from '#contract/ids.ts'
import { mapStrings, textOf } from '../../lib/json/json-text.ts'

/** A join token: `vpt_` and 32 hexadecimal digits, or as many as somebody pasted. */
const joinTokens = new RegExp(JOIN_TOKEN_PART_SOURCE, 'gi')

export const REDACTED_JOIN_TOKEN = 'vpt_[secret]'

/**
 * Redacts join tokens in anything that is stored, in texts and in keys.
 *
 * @param value as JSON has it
 * @returns the same without join tokens
 */
export function redactJoinTokens(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value)
  if (Array.isArray(value)) return value.map(redactJoinTokens)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [redactText(key), redactJoinTokens(inner)]),
  )
}

/** @returns JSON of a value without join tokens, and otherwise as it came */
export function redactedJson(value: unknown): string {
  const text = textOf(value)
  if (text === undefined) return JSON.stringify(redactJoinTokens(value))
  // Written anew, no letter of a token stands behind an escape.
  const plain = text.includes('\\') ? JSON.stringify(value) : text
  if (!mayHoldJoinToken(plain)) return text
  return mapStrings(text, redactText)
}

/** @returns false where a text without escapes, as `JSON.stringify` writes it, has none */
export function mayHoldJoinToken(text: string): boolean {
  return anyJoinToken.test(text)
}

const anyJoinToken = new RegExp(JOIN_TOKEN_PART_SOURCE, 'i')

/** @returns a text with its join tokens redacted */
export function redactText(text: string): string {
  return text.replaceAll(joinTokens, REDACTED_JOIN_TOKEN)
}
