import * as z from 'zod/mini'
import { dateTime } from './date-time.ts'
import { text } from './text/text.ts'
import { color } from './theme.ts'

/** The groups of the form, in their order on the page. */
export const sections = ['details', 'schedule', 'room', 'theme'] as const
export type Section = (typeof sections)[number]

/** The calls that take a field. */
export type FieldCalls = 'create' | 'update' | 'both'

type Described = Readonly<{
  label: string
  section: Section
  calls: FieldCalls
  /** Needed so rarely that the form folds it away while it is at its default. */
  isFolded?: true
}>

/*
 * One maker per kind of field. Each adds what follows from the kind: the field's schema in a
 * request (`request`), in a response (`response`) and in the form (`form`), and what an empty form
 * holds (`empty`).
 */

/**
 * A text of at most `limit` code points.
 *
 * @param field `request` is the schema of a request that names the field
 */
export function textField<D extends Described & { limit: number; request: z.ZodMiniType }>(
  field: D,
) {
  return { ...field, kind: 'text', response: z.string(), form: z.string(), empty: '' } as const
}

/** A text whose only rule is its length. */
export function freeText(limit: number) {
  return { limit, request: z.optional(text(limit)) }
}

/** A point in time. The form holds it as a wall clock in the zone of the form, as text. */
export function instantField<D extends Described>(field: D) {
  return {
    ...field,
    kind: 'instant',
    request: z.optional(dateTime),
    response: z.nullable(dateTime),
    form: z.string(),
    empty: '',
  } as const
}

/**
 * One of several values. `labels` has the words for each; `position` says where it is among its
 * section's fields where that is not the order of the API.
 */
export function choiceField<
  const V extends readonly [string, ...string[]],
  D extends Described & { position?: number },
>(field: D & { values: V; labels: Readonly<Record<V[number], string>>; default: V[number] }) {
  const schema = z.enum(field.values, `Must be ${inWords(field.values, field.label)}`)
  return {
    ...field,
    kind: 'choice',
    request: z.optional(schema),
    response: schema,
    form: schema,
    empty: field.default,
  } as const
}

/** On or off. `hint` says what it does, `on` and `off` what is so when it is on or off. */
export function switchField<
  D extends Described & { hint: string; on: string; off: string; default: boolean },
>(field: D) {
  return {
    ...field,
    kind: 'switch',
    request: z.optional(z.boolean('Must be true or false')),
    response: z.boolean(),
    form: z.boolean(),
    empty: field.default,
  } as const
}

/** A colour, `#rrggbb`. */
export function themeColorField<D extends Described & { default: string }>(field: D) {
  return {
    ...field,
    kind: 'color',
    request: z.optional(color),
    response: z.nullable(color),
    form: z.string(),
    empty: field.default,
  } as const
}

/** @returns the same field, which SignalWire may return as null */
export function nullable<F extends { response: z.ZodMiniType }>(
  field: F,
): Omit<F, 'response'> & { response: z.ZodMiniNullable<F['response']> } {
  return { ...field, response: z.nullable(field.response) }
}

/** `small, medium or large`; many values are counted instead. */
function inWords(values: readonly string[], label: string): string {
  if (values.length > 4) return `one of the ${values.length} ${label.toLowerCase()}s`
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
