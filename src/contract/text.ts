import * as z from 'zod/mini'

/**
 * Counts characters as people and SignalWire's limits do: in code points, so an emoji outside
 * the basic plane is one, not two.
 *
 * @param text any string
 * @returns how many code points it has
 */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/**
 * A text that survives JSON, UTF-8 and a database: no NUL, no lone surrogate.
 *
 * @param limit most code points allowed
 * @returns the schema; it changes nothing about the text
 */
export function text(limit: number) {
  return z.string('Must be a text').check(
    z.refine(
      (value) => value.isWellFormed() && !value.includes('\0'),
      'Has a character that cannot be sent: remove what was pasted and type it again',
    ),
    z.refine(
      (value) => codePoints(value) <= limit,
      `At most ${limit.toLocaleString('en')} characters`,
    ),
  )
}
