import * as z from 'zod/mini'
import { type FieldError, fieldError, invalid } from '#contract/field-error.ts'

/**
 * A rejection within both limits is passed on as it is. SignalWire's own have some 200 bytes for each
 * field that is wrong, and a conference has 25 fields.
 */
const MAX_REJECTION_BYTES = 16 * 1024
const MAX_FIELD_ERRORS = 40

/** Of a text in a longer rejection. */
const MAX_TEXT_CHARS = 300

const withText = z.looseObject({ error: z.string() })

/**
 * Shortens a rejection that is longer than any of SignalWire's, since it is stored and shown: the
 * first error of each field stays, in its first words, and the number of the others is added.
 *
 * @param bytes how long it was on the wire
 * @returns the same where it is of a usual length; else at most some 60 kB
 */
export function shortenRejection(body: unknown, bytes: number): unknown {
  const errors = errorsIn(body)
  const isShort = errors === undefined || errors.length <= MAX_FIELD_ERRORS
  if (isShort && bytes <= MAX_REJECTION_BYTES) return body
  if (errors) return { errors: shortenErrors(errors) }
  const text = withText.safeParse(body)
  return { error: cut(text.success ? text.data.error : JSON.stringify(body)) }
}

function shortenErrors(errors: readonly unknown[]): readonly FieldError[] {
  const kept: FieldError[] = []
  const seen = new Set<unknown>()
  for (const error of errors) {
    const attribute = attributeOf(error)
    // Only a few are parsed, whatever they hold: there may be hundreds of thousands.
    if (seen.size === MAX_FIELD_ERRORS || seen.has(attribute)) continue
    seen.add(attribute)
    const read = fieldError.safeParse(error)
    if (read.success) kept.push(shortenError(read.data))
  }
  const dropped = errors.length - kept.length
  return dropped === 0 ? kept : [...kept, invalid(null, `SignalWire named ${dropped} more faults`)]
}

function errorsIn(body: unknown): readonly unknown[] | undefined {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return undefined
  return Array.isArray(body.errors) ? body.errors : undefined
}

function attributeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'attribute' in error
    ? error.attribute
    : undefined
}

function shortenError({ type, code, message, attribute, url }: FieldError): FieldError {
  return {
    type: cut(type),
    code: cut(code),
    message: cut(message),
    attribute: attribute === null ? null : cut(attribute),
    ...(typeof url === 'string' && { url: cut(url) }),
  }
}

function cut(text: string): string {
  return text.length <= MAX_TEXT_CHARS ? text : `${text.slice(0, MAX_TEXT_CHARS).toWellFormed()}…`
}
