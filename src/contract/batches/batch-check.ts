import * as z from 'zod/mini'
import { conferenceCreate } from '../conference.ts'
import { type FieldError, fieldErrorsOf, invalid } from '../field-error.ts'
import { JOIN_TOKEN_PART } from '../ids.ts'
import { recordOf } from '../record-of.ts'
import type { BatchKind } from './batch.ts'
import { batchBase, batchRowInput } from './batch-request.ts'

/*
 * The rules of a batch's rows. The page checks each cell by them while it is edited, the server all
 * rows when the batch is taken in.
 */

/** Where an error of a batch is: in a row, or in the base where `index` is undefined. */
export type BatchPlace = { readonly index: number | undefined; readonly field: string | undefined }

/**
 * Reads the place that an error's attribute names, such as `rows[12].size` or `rows[3].values.size`.
 *
 * @returns undefined where it names neither a row nor the base
 */
export function batchPlace(attribute: string | null): BatchPlace | undefined {
  const [, at, index, field] =
    /^(base|rows\[(\d+)\])(?:\.(?:values\.)?(.+))?$/.exec(attribute ?? '') ?? []
  if (at === undefined) return undefined
  return { index: index === undefined ? undefined : Number(index), field }
}

/** @returns what is wrong with a base; the attributes are those of its fields */
export function baseErrors(kind: BatchKind, base: unknown): readonly FieldError[] {
  const given = base ?? {}
  return [...errorsBy(batchBase[kind], given), ...joinTokenErrors(given)]
}

/**
 * Checks a row together with its base, which has been found right.
 *
 * @returns what is wrong; the attributes are those of its fields, an update's with `values.` before
 */
export function rowErrors(kind: BatchKind, base: unknown, row: unknown): readonly FieldError[] {
  if (kind === 'create') {
    const fields = recordOf(row)
    if (!fields) return [invalid(null, 'Must be a JSON object')]
    return [
      ...errorsBy(conferenceCreate, { ...recordOf(base), ...fields }),
      ...joinTokenErrors(row),
    ]
  }
  if (kind === 'delete') return errorsBy(batchRowInput.delete, row)
  const update = recordOf(row)
  if (!update) return [invalid(null, 'Must be a JSON object')]
  const { values, ...about } = update
  const inValues =
    values === undefined
      ? []
      : [...errorsBy(batchRowInput.update.shape.values, values), ...joinTokenErrors(values)]
  const errors = [
    ...errorsBy(batchRowInput.update, about),
    ...inValues.map((error) => ({
      ...error,
      attribute: error.attribute === null ? 'values' : `values.${error.attribute}`,
    })),
  ]
  const isEmpty = Object.keys({ ...recordOf(base), ...recordOf(values) }).length === 0
  return errors.length === 0 && isEmpty
    ? [invalid('values', 'Must change something', 'missing_required_parameter')]
    : errors
}

/** What no two rows of one kind of batch may have in common. */
const uniqueField = { create: 'name', update: 'conferenceId', delete: 'conferenceId' } as const

/**
 * @param rows of a batch, right each by itself
 * @returns an error for each row that names what an earlier one has
 */
export function repeatedRows(kind: BatchKind, rows: readonly unknown[]): readonly FieldError[] {
  const field = uniqueField[kind]
  const first = new Map<string, number>()
  return rows.flatMap((row, index) => {
    const value = recordOf(row)?.[field]
    if (typeof value !== 'string') return []
    const key = kind === 'create' ? value : value.toLowerCase()
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, index)
      return []
    }
    const place = `rows[${index}].${field}`
    return [invalid(place, `Is the same as that of row ${earlier + 1}`, 'value_not_unique')]
  })
}

/** @returns an error whose attribute names a place in the batch, such as `rows[12].size` */
export function placed(at: 'base' | number, error: FieldError): FieldError {
  const place = at === 'base' ? 'base' : `rows[${at}]`
  return { ...error, attribute: error.attribute === null ? place : `${place}.${error.attribute}` }
}

function errorsBy(schema: z.core.$ZodType, value: unknown): readonly FieldError[] {
  const parsed = z.safeParse(schema, value)
  return parsed.success ? [] : fieldErrorsOf(parsed.error, value).errors
}

/** A row is kept until its turn comes, and what is kept must hold nothing that lets a person join. */
function joinTokenErrors(values: unknown): readonly FieldError[] {
  return Object.entries(recordOf(values) ?? {}).flatMap(([field, value]) =>
    typeof value === 'string' && JOIN_TOKEN_PART.test(value)
      ? [invalid(field, 'Contains a join token, which lets people in: remove it')]
      : [],
  )
}
