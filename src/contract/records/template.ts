import * as z from 'zod/mini'
import { conferenceFields, type FieldName, fieldNames, isAcceptedBy } from '../conference-fields.ts'
import { dateTime } from '../date-time-schema.ts'
import { fieldSchemas } from '../field-schemas.ts'
import { recordFacts, recordVersionFacts } from './versioned-record.ts'

/** Most templates of one space, most characters of texts, and how far a window may be away and long. */
export const templateLimits = {
  templates: 500,
  name: 80,
  notes: 2_000,
  weeks: 52,
  days: 365,
  minutes: 40_320,
} as const

/**
 * What the form does with a value of a template. `default`: filled in, and can be changed.
 * `locked`: shown, and cannot be changed. `hidden`: sent, but not shown as a field.
 */
export const templateModes = ['default', 'locked', 'hidden'] as const
export type TemplateMode = (typeof templateModes)[number]

export const templateMode = z.enum(templateModes, 'Must be default, locked or hidden')

/** What stands in a pattern for what is only known when a template is used: `{brand}`. */
export const patternPlaceholders = ['brand', 'date', 'n'] as const
export type PatternPlaceholder = (typeof patternPlaceholders)[number]

/** Anything in a pattern that looks like a placeholder; `patternPlaceholders` has those there are. */
export const placeholderPattern = /\{([^{}]*)\}/g

type Fields = typeof conferenceFields

/** The fields that a template can set: those of a create but for its window, which is a rule. */
export type TemplateFieldName = {
  [N in FieldName]: Fields[N] extends {
    calls: 'create' | 'both'
    kind: 'text' | 'choice' | 'switch' | 'color'
  }
    ? N
    : never
}[FieldName]

/** Their names, in the order of the API. */
export const templateFieldNames: readonly TemplateFieldName[] = fieldNames.filter(isTemplateField)

export function isTemplateField(name: FieldName): name is TemplateFieldName {
  return isAcceptedBy(name, 'create') && conferenceFields[name].kind !== 'instant'
}

/** The schema of a value and of what the form does with it. */
export type Setting<V extends z.core.$ZodType, C extends z.core.$ZodObjectConfig> = z.ZodMiniObject<
  { mode: typeof templateMode; value: V },
  C
>

function setting<V extends z.ZodMiniType>(value: V) {
  return z.object({ mode: templateMode, value })
}

function settings(): {
  [N in TemplateFieldName]: Setting<(typeof fieldSchemas)[N]['form'], z.core.$strip>
}
function settings() {
  return Object.fromEntries(
    templateFieldNames.map((name) => [name, setting(fieldSchemas[name].form)]),
  )
}

/** What a template sets. Of `name` and `display_name` the values are patterns. */
export const templateFields = z.partial(z.object(settings()))
export type TemplateFields = z.infer<typeof templateFields>

/** The colours of a brand kit, as it is when the template is used. There may be none of this id. */
export const templateKit = z.object({ mode: templateMode, brand_kit_id: z.uuid() })
export type TemplateKit = z.infer<typeof templateKit>

/**
 * On which day a window begins. `{ weekday: 2, weeks: 0 }`: the first Tuesday on which the time is
 * still to come; each week adds seven days. `{ days: 0 }`: today.
 */
export const templateDay = z.union([
  z.object({ weekday: z.int(), weeks: z.int() }),
  z.object({ days: z.int() }),
])
export type TemplateDay = z.infer<typeof templateDay>

/** When people can join, as a rule: from a time of a day in a zone, for some minutes. */
export const templateWindow = z.object({
  mode: templateMode,
  day: templateDay,
  /** A wall clock, `HH:MM`. */
  time: z.string(),
  minutes: z.int(),
  /** Of the IANA database, such as `Europe/Berlin`. */
  zone: z.string(),
})
export type TemplateWindow = z.infer<typeof templateWindow>

/** What is named, noted and set: all of a template that people change. */
const content = {
  name: z.string(),
  notes: z.string(),
  fields: templateFields,
  kit: z.nullable(templateKit),
  window: z.nullable(templateWindow),
}

/** What a conference is made from, shared by everybody of a space. */
export const template = z.object({
  ...recordFacts,
  ...content,
  /** Creates with it that were done, as far as they are on record, and when the last one was sent. */
  uses: z.int(),
  last_used_at: z.nullable(dateTime),
})
export type Template = z.infer<typeof template>

/** The response of `GET /api/templates`: all of them, by name. */
export const templateList = z.object({ data: z.array(template) })
export type TemplateList = z.infer<typeof templateList>

/** What a template was after a change; after it was deleted, what it was last. */
export const templateVersion = z.object({ ...recordVersionFacts, ...content })
export type TemplateVersion = z.infer<typeof templateVersion>

/** One page of `GET /api/templates/{id}/history`, newest first; `next` is the cursor of the one after. */
export const templateHistory = z.object({
  data: z.array(templateVersion),
  next: z.nullable(z.string()),
})
export type TemplateHistory = z.infer<typeof templateHistory>

/** Header of a create that names the template it was made from. */
export const templateHeader = 'Template'
