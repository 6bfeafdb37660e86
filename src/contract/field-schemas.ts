import * as z from 'zod/mini'
import { color } from './color-schema.ts'
import { conferenceFields, type FieldName, fieldNames } from './conference-fields.ts'
import { dateTime } from './date-time-schema.ts'
import { JOIN_TOKEN } from './ids.ts'
import { isVisible } from './text/text.ts'
import { text } from './text/text-schema.ts'

type Fields = typeof conferenceFields

/** The schema of what a field holds, by its kind. */
type ValueSchema<F> = F extends { values: readonly (infer V extends string)[] }
  ? z.ZodMiniEnum<z.core.util.ToEnum<V>>
  : F extends { kind: 'switch' }
    ? z.ZodMiniBoolean
    : z.ZodMiniString

/** The schemas of one field. */
type SchemasOf<F> = {
  /** What a request that names it must say. */
  value: ValueSchema<F>
  /** The same as a key of a request, which few fields must be. */
  request: F extends { isRequired: true } ? ValueSchema<F> : z.ZodMiniOptional<ValueSchema<F>>
  /** What SignalWire answers. */
  response: F extends { isNullable: true } ? z.ZodMiniNullable<ValueSchema<F>> : ValueSchema<F>
  /** What is filled in for it: a text of any kind, else one of its values. */
  form: ValueSchema<F>
}

/** What the texts that are more than any text of their length must be besides. */
const ownRules: Readonly<Partial<Record<FieldName, readonly z.core.$ZodCheck<string>[]>>> = {
  display_name: [
    z.refine((value) => value.trim() !== '', 'A display name is needed'),
    z.refine(
      (value) => value.trim() === '' || isVisible(value),
      'Shows nothing: its characters are all invisible. Type a name that people can read',
    ),
  ],
  name: [
    z.regex(/^[A-Za-z0-9_-]+$/, 'Only letters A to Z, digits, - and _, without spaces'),
    // Names appear in records and lists, which must hold nothing that lets a person join.
    z.refine(
      (value) => !JOIN_TOKEN.test(value),
      'Contains a join token, which lets people in: choose another name',
    ),
  ],
}

/** The schemas of every field, as they follow from its entry in the table. */
export const fieldSchemas = schemasOfFields()

function schemasOfFields(): { [N in FieldName]: SchemasOf<Fields[N]> }
function schemasOfFields() {
  return Object.fromEntries(fieldNames.map((name) => [name, schemasOf(name)]))
}

function schemasOf(name: FieldName) {
  const field = conferenceFields[name]
  const { value, response, form } = schemasOfKind(name)
  return {
    value,
    form,
    request: 'isRequired' in field ? value : z.optional(value),
    response: 'isNullable' in field ? z.nullable(response) : response,
  }
}

function schemasOfKind(name: FieldName): Record<'value' | 'response' | 'form', z.ZodMiniType> {
  const field = conferenceFields[name]
  switch (field.kind) {
    case 'text': {
      const value = text(field.limit).check(...(ownRules[name] ?? []))
      return { value, response: z.string(), form: z.string() }
    }
    case 'instant':
      return { value: dateTime, response: dateTime, form: z.string() }
    case 'choice': {
      const value = z.enum(field.values, `Must be ${inWords(field.values, field.label)}`)
      return { value, response: value, form: value }
    }
    case 'switch':
      return {
        value: z.boolean('Must be true or false'),
        response: z.boolean(),
        form: z.boolean(),
      }
    case 'color':
      return { value: color, response: color, form: z.string() }
  }
}

/** `small, medium or large`; many values are counted instead. */
function inWords(values: readonly string[], label: string): string {
  if (values.length > 4) return `one of the ${values.length} ${label.toLowerCase()}s`
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
