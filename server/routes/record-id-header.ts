import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'
import { type FieldErrors, invalid } from '#contract/field-error.ts'
import { headerValues } from '../http/header-values.ts'

export type RecordIdResult =
  | { readonly ok: true; readonly id: string | null }
  | { readonly ok: false; readonly errors: FieldErrors }

const recordId = z.uuid()

/**
 * Reads with which record, such as a brand kit, a conference is made. Whether there is one of this
 * id is not looked up.
 *
 * @param one what such a record is called
 */
export function readRecordId(
  request: Pick<IncomingMessage, 'rawHeaders'>,
  header: string,
  one: string,
): RecordIdResult {
  const [text, ...more] = headerValues(request, header.toLowerCase())
  if (text === undefined) return { ok: true, id: null }
  if (more.length === 0 && z.safeParse(recordId, text).success)
    return { ok: true, id: text.toLowerCase() }
  const error = invalid(header, `Must be given once, as the id of a ${one}`)
  return { ok: false, errors: { errors: [error] } }
}
