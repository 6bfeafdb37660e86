import type { Conference } from '#contract/conference.ts'
import {
  conferenceFields,
  type FieldName,
  fieldLabels,
  isFieldName,
} from '#contract/conference-fields.ts'
import { createFields } from '../columns/targets.ts'
import { valueText } from '../grid/cell-text.ts'

/** What is each conference's own, so that no base says it. */
const own: ReadonlySet<FieldName> = new Set(['display_name', 'name', 'join_from', 'join_until'])

type Values = Readonly<Record<string, unknown>>

/**
 * @param from a conference, or the body of a request
 * @returns of it what several conferences can have in common and what is not so anyway
 */
export function baseValues(from: Values | Conference): Values {
  const values: Values = { ...from }
  return Object.fromEntries(
    createFields.flatMap((field) => {
      const value = values[field]
      if (own.has(field) || value === null || value === undefined || value === '') return []
      const description = conferenceFields[field]
      const isDefault =
        'default' in description &&
        String(value).toUpperCase() === String(description.default).toUpperCase()
      return isDefault ? [] : [[field, value]]
    }),
  )
}

/** @returns such as `Layout: 2 × 2; Chat: No` */
export function describeBase(values: Values): string {
  return Object.entries(values)
    .flatMap(([field, value]) =>
      isFieldName(field) ? [`${fieldLabels[field]}: ${valueText(field, value, 'UTC')}`] : [],
    )
    .join('; ')
}
