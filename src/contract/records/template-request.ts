import * as z from 'zod/mini'
import { conferenceFields } from '../conference-fields.ts'
import { fieldSchemas } from '../field-schemas.ts'
import { JOIN_TOKEN_PART } from '../ids.ts'
import { isVisible } from '../text/text.ts'
import { text } from '../text/text-schema.ts'
import { colorFields } from '../theme.ts'
import { recordName, recordNotes, withoutJoinToken } from './record-request.ts'
import {
  patternPlaceholders,
  placeholderPattern,
  type Setting,
  type TemplateFieldName,
  templateFieldNames,
  templateLimits,
  templateMode,
} from './template.ts'

/*
 * What clients send about templates. Apart from what they get, so that a page that only shows or
 * uses them need not load it.
 */

const placeholders: ReadonlySet<string> = new Set(patternPlaceholders)

/** What people call a template. */
export const templateName = recordName(templateLimits.name)

export const templateNotes = recordNotes(templateLimits.notes)

/** A text with placeholders, of which one of at most `limit` code points is to be made. */
function pattern(limit: number) {
  return text(limit).check(
    z.refine(isVisible, 'Must not be empty or invisible: leave it out instead'),
    z.refine(
      (value) => {
        const words = [...value.matchAll(placeholderPattern)].map(([, word = '']) => word)
        return words.every((word) => placeholders.has(word))
      },
      `In braces there can only be ${patternPlaceholders.map((word) => `{${word}}`).join(', ')}`,
    ),
    // Also of two parts that nothing may come between.
    z.refine(
      (value) => !JOIN_TOKEN_PART.test(value) && !JOIN_TOKEN_PART.test(withoutPlaceholders(value)),
      'Contains a join token: remove it',
    ),
  )
}

function withoutPlaceholders(value: string): string {
  return value.replace(placeholderPattern, '')
}

const requests: Readonly<Partial<Record<TemplateFieldName, z.ZodMiniType<string>>>> = {
  display_name: pattern(conferenceFields.display_name.limit),
  name: pattern(conferenceFields.name.limit).check(
    z.refine(
      (value) => /^[A-Za-z0-9_-]*$/.test(withoutPlaceholders(value)),
      'Only letters A to Z, digits, - and _ beside what is in braces, without spaces',
    ),
  ),
  description: fieldSchemas.description.value.check(withoutJoinToken),
}

function setting<V extends z.ZodMiniType>(value: V) {
  return z.strictObject({ mode: templateMode, value })
}

/** A value that a field takes in a request; a setting without one is none. */
function settings(): {
  [N in TemplateFieldName]: Setting<(typeof fieldSchemas)[N]['form'], z.core.$strict>
}
function settings(): Readonly<Record<string, z.core.$ZodType>> {
  return Object.fromEntries(
    templateFieldNames.map((name) => [name, setting(requests[name] ?? fieldSchemas[name].value)]),
  )
}

export const templateRequestFields = z.partial(z.strictObject(settings()))

export const templateRequestKit = z.strictObject({
  mode: templateMode,
  brand_kit_id: z.uuid('Must be the id of a brand kit'),
})

function wholeNumber(least: number, most: number) {
  const error = () => `Must be a whole number from ${least} to ${most.toLocaleString('en')}`
  return z.int({ error }).check(z.refine((value) => value >= least && value <= most, { error }))
}

const { weeks, days, minutes } = templateLimits

const day = z.union(
  [
    z.strictObject({ weekday: wholeNumber(1, 7), weeks: wholeNumber(0, weeks) }),
    z.strictObject({ days: wholeNumber(0, days) }),
  ],
  `Must be a weekday from 1 to 7 with weeks from 0 to ${weeks}, or days from 0 to ${days} alone`,
)

export const templateRequestWindow = z.strictObject({
  mode: templateMode,
  day,
  time: z
    .string('Must be a text')
    .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of day such as 09:30')),
  minutes: wholeNumber(1, minutes),
  zone: z
    .string('Must be a text')
    .check(z.refine(isTimeZone, 'Must be a time zone such as Europe/Berlin')),
})

/** Offsets such as `+01:00` are time zones to some runtimes only. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const colors: ReadonlySet<string> = new Set(colorFields)

const noColorsBesideKit = z.refine<{
  readonly fields?: object | undefined
  readonly kit?: object | null | undefined
}>(({ fields = {}, kit }) => !kit || !Object.keys(fields).some((name) => colors.has(name)), {
  error:
    'The colours of a template come from a brand kit or from its fields: remove one of the two',
  path: ['kit'],
})

/** Body of `POST /api/templates`. */
export const templateCreate = z
  .strictObject({
    name: templateName,
    notes: z.optional(templateNotes),
    fields: z.optional(templateRequestFields),
    kit: z.optional(z.nullable(templateRequestKit)),
    window: z.optional(z.nullable(templateRequestWindow)),
  })
  .check(noColorsBesideKit)
export type TemplateCreate = z.infer<typeof templateCreate>

/** Body of `PUT /api/templates/{id}`: the whole of what can be changed. */
export const templateUpdate = z
  .strictObject({
    name: templateName,
    notes: templateNotes,
    fields: templateRequestFields,
    kit: z.nullable(templateRequestKit),
    window: z.nullable(templateRequestWindow),
  })
  .check(noColorsBesideKit)
export type TemplateUpdate = z.infer<typeof templateUpdate>
