import type { Conference } from '#contract/conference.ts'
import { type FieldName, isOfKind } from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'

/** A value that some of the conferences have, and how many. */
export type SharedValue = Readonly<{ value: unknown; count: number }>

/** @returns the values that conferences have in a field, the most common first */
export function sharedValues(
  conferences: readonly Conference[],
  field: FieldName,
): readonly SharedValue[] {
  const counts = new Map<unknown, { value: unknown; count: number }>()
  for (const conference of conferences) {
    const value = conference[field]
    const key = comparable(field, value)
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { value, count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)
}

/** @returns whether SignalWire would do the same with either */
export function isSameValue(field: FieldName, a: unknown, b: unknown): boolean {
  return comparable(field, a) === comparable(field, b)
}

function comparable(field: FieldName, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'string') return value
  if (isOfKind(field, 'color')) return value.toUpperCase()
  return isOfKind(field, 'instant') ? epochMs(value) : value
}
