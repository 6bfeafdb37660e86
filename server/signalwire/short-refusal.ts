import * as z from 'zod/mini'
import { type FieldError, fieldError, invalid } from '#contract/field-error.ts'

/**
 * Most bytes and faults of a refusal that is passed on as it is. SignalWire's own have some 200
 * bytes for each field that is wrong, and a conference has 25 fields.
 */
const most = { bytes: 16 * 1024, faults: 40 } as const

/** Most characters of a text in a refusal that is longer. */
const longestText = 300

const withText = z.looseObject({ error: z.string() })

/**
 * Shortens a refusal that is longer than any that SignalWire gives, for it is kept on record and
 * shown: of each field the first fault stays, in its first words, and it is said how many do not.
 *
 * @param body what SignalWire, or who answers in its place, said no with
 * @param bytes how long it was on the wire
 * @returns the same where it is of a usual length; else at most some 60 kB
 */
export function shortRefusal(body: unknown, bytes: number): unknown {
  const faults = faultsIn(body)
  const isUsual = faults === undefined || faults.length <= most.faults
  if (isUsual && bytes <= most.bytes) return body
  if (faults) return { errors: shortFaults(faults) }
  const text = withText.safeParse(body)
  return { error: cut(text.success ? text.data.error : JSON.stringify(body)) }
}

function shortFaults(faults: readonly unknown[]): readonly FieldError[] {
  const told: FieldError[] = []
  const seen = new Set<unknown>()
  for (const fault of faults) {
    const about = attributeOf(fault)
    // Few are looked at closely, whatever comes of it: there may be hundreds of thousands.
    if (seen.size === most.faults || seen.has(about)) continue
    seen.add(about)
    const read = fieldError.safeParse(fault)
    if (read.success) told.push(shortFault(read.data))
  }
  const untold = faults.length - told.length
  return untold === 0 ? told : [...told, invalid(null, `SignalWire named ${untold} more faults`)]
}

function faultsIn(body: unknown): readonly unknown[] | undefined {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return undefined
  return Array.isArray(body.errors) ? body.errors : undefined
}

function attributeOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'attribute' in fault
    ? fault.attribute
    : undefined
}

function shortFault({ type, code, message, attribute, url }: FieldError): FieldError {
  return {
    type: cut(type),
    code: cut(code),
    message: cut(message),
    attribute: attribute === null ? null : cut(attribute),
    ...(typeof url === 'string' && { url: cut(url) }),
  }
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`
}
