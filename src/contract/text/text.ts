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
