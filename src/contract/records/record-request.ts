import * as z from 'zod/mini'
import { JOIN_TOKEN_PART } from '../ids.ts'
import { limitParameter } from '../protocol/page.ts'
import { isVisible } from '../text/text.ts'
import { text } from '../text/text-schema.ts'
import { recordHistoryLimit } from './versioned-record.ts'

/* What clients send about any kind of versioned record, such as brand kits and templates. */

const misleading = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u

/** Records are shown to everybody, and must hold nothing that lets a person join. */
export const withoutJoinToken = z.refine<string>(
  (value) => !JOIN_TOKEN_PART.test(value),
  'Contains a join token: remove it',
)

/** What people call a record. */
export function recordName(limit: number) {
  return text(limit).check(
    z.refine(isVisible, 'Must not be empty or invisible'),
    z.refine(
      (value) => !misleading.test(value),
      'Has a character that changes how the text around it is shown: remove what was pasted and type it again',
    ),
    withoutJoinToken,
  )
}

export function recordNotes(limit: number) {
  return text(limit).check(withoutJoinToken)
}

export const recordCursor = z.optional(z.string().check(z.maxLength(100, 'Is too long')))

/** Query of the history of one record. */
export const recordHistoryQuery = z.strictObject({
  limit: limitParameter(recordHistoryLimit.max),
  cursor: recordCursor,
})
