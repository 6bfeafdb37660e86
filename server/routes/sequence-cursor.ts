import { invalid } from '#contract/field-error.ts'

export const wrongCursor = invalid('cursor', 'Is not one of the cursors handed out')

/** @returns a place in a list; undefined for its beginning, null where the text is no cursor */
export function readSequenceCursor(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
