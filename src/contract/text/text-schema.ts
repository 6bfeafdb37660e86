import * as z from 'zod/mini'
import { codePoints } from './text.ts'

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
