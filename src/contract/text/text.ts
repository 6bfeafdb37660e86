import * as z from 'zod/mini'

/**
 * Counts characters as people and SignalWire's limits do: in code points, so an emoji outside
 * the basic plane is one, not two.
 *
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
    z.refine((value) => codePoints(value) <= limit, {
      // Not before it is asked for: Intl takes 25 ms to load what it knows.
      error: () => `At most ${limit.toLocaleString('en')} characters`,
    }),
  )
}

/** White space, what Unicode says shows nothing, marks, and two symbols that are drawn empty. */
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}\u2800\u{1d159}]/gu

/**
 * Tells whether a text shows anything that can be read or clicked.
 *
 * @returns false for zero-width characters, the Hangul filler, blank braille, marks without a letter
 */
export function isVisible(value: string): boolean {
  return value.replace(unseen, '') !== ''
}
