import type * as z from 'zod/mini'
import { type FieldError, type FieldErrors, invalid } from '#contract/field-error.ts'
import { recordOf } from '#contract/record-of.ts'

/** Most unknown keys of one object that are named: who sends more has not misspelt a field. */
const MAX_UNKNOWN_FIELDS = 20

type Path = readonly PropertyKey[]

/**
 * Puts what a schema of objects within objects found wrong into SignalWire's words.
 *
 * @param input what the schema was given; tells a missing field from a wrong one
 * @returns one entry per place, such as `colors.light_primary`, the first finding of each
 */
export function nestedErrorsOf(error: z.core.$ZodError, input: unknown): FieldErrors {
  const byPlace = new Map<string | null, FieldError>()
  const add = (path: Path, message: string, code?: string) => {
    const place = path.length === 0 ? null : path.map(String).join('.')
    if (!byPlace.has(place)) byPlace.set(place, invalid(place, message, code))
  }
  for (const issue of error.issues) {
    const { path } = issue
    if (issue.code === 'unrecognized_keys') {
      const unnamed = issue.keys.length - MAX_UNKNOWN_FIELDS
      for (const key of issue.keys.slice(0, MAX_UNKNOWN_FIELDS))
        add([...path, key], 'Is not a field of this request')
      if (unnamed > 0) add(path, `Has ${unnamed} more fields that are not of this request`)
    } else if (!isGiven(input, path)) {
      add(path, 'Must be present', 'missing_required_parameter')
    } else if (issue.code === 'invalid_type' && objects.has(issue.expected)) {
      add(path, 'Must be a JSON object')
    } else add(path, issue.message)
  }
  return { errors: [...byPlace.values()] }
}

const objects: ReadonlySet<string> = new Set(['object', 'record'])

function isGiven(input: unknown, [key, ...rest]: Path): boolean {
  if (key === undefined) return true
  const object = recordOf(input)
  return object !== undefined && Object.hasOwn(object, key) && isGiven(object[String(key)], rest)
}
