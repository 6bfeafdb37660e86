import { foldText } from '#contract/text/fold-text.ts'

/**
 * PostgreSQL takes at most 2,704 bytes into an index; a UTF-16 unit has at most 3 in UTF-8. What is
 * found out later is put behind what was there at first.
 */
const MAX_CHARS = { atFirst: 600, found: 200 } as const

/**
 * Builds the text that a search looks through.
 *
 * @param texts what may be searched for
 * @returns them in one, folded as a search is, cut to what an index can hold
 */
export function searchText(
  texts: readonly (string | null)[],
  when: keyof typeof MAX_CHARS = 'atFirst',
): string {
  // One by one, for most of them need no folding.
  const folded = texts.filter((text) => text !== null).map(foldText)
  return toStorableText(folded.join(' ').slice(0, MAX_CHARS[when]))
}

/**
 * @param text from elsewhere
 * @returns it as every database takes it: PostgreSQL's texts have no NUL, UTF-8 no half characters
 */
export function toStorableText(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed()
}
