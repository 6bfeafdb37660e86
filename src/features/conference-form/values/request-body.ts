import type { Conference } from '#contract/conference.ts'
import {
  conferenceFields,
  type FieldName,
  fieldNames,
  isAcceptedBy,
  isOfKind,
} from '#contract/conference-fields.ts'
import { scheduleRequest } from '#schedule/fields/schedule-value.ts'
import type { Baseline } from './baseline.ts'
import { changedFields } from './changed-fields.ts'
import type { FormValues } from './form-values.ts'

/** A body on its way to the contract, which checks it. */
export type DraftBody = Readonly<Record<string, unknown>>

/**
 * Turns the form into the body that goes to SignalWire: of a new conference what was chosen, of an
 * existing one its whole state. Nothing is checked here.
 *
 * @returns a body with its keys in the order of the API
 */
export function bodyOf(values: FormValues, { conference, values: before }: Baseline): DraftBody {
  return conference ? updateBody(values, before, conference) : createBody(values)
}

/**
 * The body of a create: exactly what was chosen. An empty field and a field left at its default are
 * left out.
 */
export function createBody(values: FormValues): DraftBody {
  const window = scheduleRequest(values)
  return bodyWith('create', (field) => {
    if (field === 'display_name') return values.display_name
    if (isOfKind(field, 'text')) return values[field] || undefined
    if (isOfKind(field, 'instant')) return window[field]
    const value = values[field]
    const plain = isOfKind(field, 'color') ? values[field].toUpperCase() : value
    return plain === conferenceFields[field].default ? undefined : value
  })
}

/**
 * The body of an update: the whole state, because SignalWire sets what is absent back to its
 * default. What was not touched goes back letter by letter as it came; what was cleared is left out.
 * Null cannot be sent, so what was null and is untouched is left out too, which is what null means
 * for.
 */
function updateBody(values: FormValues, before: FormValues, conference: Conference): DraftBody {
  const changed = new Set(changedFields(before, values))
  const window = scheduleRequest(values)
  return bodyWith('update', (field) => {
    if (!changed.has(field) && conference[field] !== null) return conference[field]
    if (field === 'display_name') return values.display_name
    if (!changed.has(field)) return undefined
    if (isOfKind(field, 'text')) return values[field] || undefined
    return isOfKind(field, 'instant') ? window[field] : values[field]
  })
}

/** The fields that a call takes and that have a value. */
function bodyWith(call: 'create' | 'update', read: (field: FieldName) => unknown): DraftBody {
  return Object.fromEntries(
    fieldNames.flatMap((field) => {
      const value = isAcceptedBy(field, call) ? read(field) : undefined
      return value === undefined ? [] : [[field, value]]
    }),
  )
}
