import { mapStrings, textOf } from '../lib/json-text.ts'

/** Letters of a join token: `vpt_` and 32 hexadecimal digits, or as many as somebody pasted. */
const joinToken = /vpt_[0-9a-f]+/gi

export const struckOut = 'vpt_[secret]'

/**
 * Strikes join tokens out of anything that is to be kept: wherever they stand, in texts and in
 * keys.
 *
 * @param value as JSON has it
 * @returns the same without join tokens
 */
export function strikeSecrets(value: unknown): unknown {
  if (typeof value === 'string') return withoutJoinTokens(value)
  if (Array.isArray(value)) return value.map(strikeSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [withoutJoinTokens(key), strikeSecrets(inner)]),
  )
}

/** @returns JSON of a value without join tokens, and otherwise as it came */
export function struckJson(value: unknown): string {
  const text = textOf(value)
  return text === undefined
    ? JSON.stringify(strikeSecrets(value))
    : mapStrings(text, withoutJoinTokens)
}

/** @returns a text with its join tokens struck out */
export function withoutJoinTokens(text: string): string {
  return text.replaceAll(joinToken, struckOut)
}
