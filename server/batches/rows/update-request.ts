import type { Conference } from '#contract/conference.ts'
import { fieldNames, isAcceptedBy } from '#contract/conference-fields.ts'
import type { Values } from '../batch.ts'

const updateFields = fieldNames.filter((field) => isAcceptedBy(field, 'update'))

/**
 * The body of an update, as the form makes it: the whole state, because SignalWire sets what is
 * absent back to its default. What is not changed goes back as it came; what is null or empty is
 * left out, which takes it away.
 */
export function updateRequest(conference: Conference, changes: Values): Values {
  return Object.fromEntries(
    updateFields.flatMap((field) => {
      const value = Object.hasOwn(changes, field) ? changes[field] : conference[field]
      return value === undefined || value === null || value === '' ? [] : [[field, value]]
    }),
  )
}

/** @returns of a conference the values of the fields that are changed */
export function valuesBefore(conference: Values, changes: Values): Values {
  return Object.fromEntries(
    updateFields.flatMap((field) =>
      Object.hasOwn(changes, field) && Object.hasOwn(conference, field)
        ? [[field, conference[field]]]
        : [],
    ),
  )
}
