import { JOIN_TOKEN_PART_SOURCE } from '#contract/ids.ts'
import { mapStrings, textOf } from '../../lib/json/json-text.ts'

/** Letters of a join token: `vpt_` and 32 hexadecimal digits, or as many as somebody pasted. */
const joinToken = new RegExp(JOIN_TOKEN_PART_SOURCE, 'gi')

export const redactedToken = 'vpt_[secret]'

/**
 * Strikes join tokens out of anything that is to be kept: wherever they stand, in texts and in
 * keys.
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
  // Without an escape in it, all that its strings say is to be read as it stands.
  if (!text.includes('\\') && !mayHoldJoinToken(text)) return text
  return mapStrings(text, redactText)
}

/** @returns false where none stands in a text as it is, as in what `JSON.stringify` has made */
export function mayHoldJoinToken(text: string): boolean {
  return anyJoinToken.test(text)
}

const anyJoinToken = new RegExp(JOIN_TOKEN_PART_SOURCE, 'i')

/** @returns a text with its join tokens struck out */
export function redactText(text: string): string {
  return text.replaceAll(joinToken, redactedToken)
}
