import type { TemplateValues } from '#api/records/templates.ts'
import { conferenceFields, fieldLabels, fieldsInPageOrder } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import {
  isTemplateField,
  type Template,
  type TemplateFieldName,
  type TemplateFields,
} from '#contract/records/template.ts'
import { type ColorField, colorFields } from '#contract/theme.ts'
import { windowRuleText } from '#schedule/rule/window-rule-text.ts'
import { kitOf, modeLabels, valueText } from './setting-text.ts'

/** A field of a template that is not a colour. */
export type PlainField = Exclude<TemplateFieldName, ColorField>

/** In the order of the page. */
export const plainFields: readonly PlainField[] = fieldsInPageOrder.filter(isPlain)

function isPlain(field: (typeof fieldsInPageOrder)[number]): field is PlainField {
  return isTemplateField(field) && conferenceFields[field].kind !== 'color'
}

/**
 * The parts of a template that two people may have changed apart. `title` is what the template is
 * called, `name` the field of a conference. The ten colours and the kit are one part, as there can
 * only be one of the two.
 */
export type TemplatePart = 'title' | 'notes' | PlainField | 'window' | 'theme'
export const templateParts: readonly TemplatePart[] = [
  'title',
  'notes',
  ...plainFields,
  'window',
  'theme',
]

/** What a part is called in front of people. */
export function partLabel(part: TemplatePart): string {
  switch (part) {
    case 'title':
      return 'Template name'
    case 'notes':
      return 'Notes'
    case 'window':
      return 'Join window'
    case 'theme':
      return 'Theme'
    default:
      return fieldLabels[part]
  }
}

/** A template, or what it was once, as to what can be changed of it. */
export type TemplateContent = Pick<Template, keyof TemplateValues>

/** @returns what can be changed of a template */
export function valuesOfTemplate(template: TemplateContent): TemplateValues {
  const { name, notes, fields, kit, window } = template
  return { name, notes, fields, kit, window }
}

/** @returns a part as people read it; empty for what the template does not set */
export function partText(
  values: TemplateValues,
  part: TemplatePart,
  kits: readonly BrandKit[],
): string {
  const { fields, kit, window } = values
  switch (part) {
    case 'title':
      return values.name
    case 'notes':
      return values.notes
    case 'window':
      return window ? `${modeLabels[window.mode]}: ${windowRuleText(window)}` : ''
    case 'theme':
      if (kit)
        return `${modeLabels[kit.mode]}: the colours of ${kitOf(kit, kits)?.name ?? 'a kit that is gone'}`
      return colorFields.flatMap((field) => colorText(fields, field)).join(', ')
    default:
      return settingText(fields, part)
  }
}

function settingText(fields: TemplateFields, field: TemplateFieldName): string {
  const setting = fields[field]
  return setting ? `${modeLabels[setting.mode]}: ${valueText(field, setting.value)}` : ''
}

function colorText(fields: TemplateFields, field: ColorField): string[] {
  const setting = fields[field]
  return setting
    ? [
        `${fieldLabels[field]} ${valueText(field, setting.value)} (${modeLabels[setting.mode].toLowerCase()})`,
      ]
    : []
}

/** What a part is, for comparing: the case of a colour says nothing. */
function partKey(values: TemplateValues, part: TemplatePart): string {
  const { fields, kit, window } = values
  switch (part) {
    case 'title':
      return values.name
    case 'notes':
      return values.notes
    case 'window':
      return window
        ? JSON.stringify([
            window.mode,
            'days' in window.day ? window.day.days : [window.day.weekday, window.day.weeks],
            window.time,
            window.minutes,
            window.zone,
          ])
        : ''
    case 'theme':
      return JSON.stringify([
        kit && [kit.mode, kit.brand_kit_id],
        colorFields.map((field) => [fields[field]?.mode, fields[field]?.value.toUpperCase()]),
      ])
    default: {
      const setting = fields[part]
      return setting ? JSON.stringify([setting.mode, setting.value]) : ''
    }
  }
}

/** @returns the parts in which two versions differ */
export function differingParts(a: TemplateValues, b: TemplateValues): readonly TemplatePart[] {
  return templateParts.filter((part) => partKey(a, part) !== partKey(b, part))
}

/** Which of two versions a part is taken from. */
export type Side = 'theirs' | 'ours'
export type TemplateChoices = Readonly<Partial<Record<TemplatePart, Side>>>

/**
 * What somebody else changed and we did not is proposed as theirs, and the other way round. Where
 * both changed it, nothing is: a person must choose.
 */
export function proposedChoices(
  base: TemplateValues,
  theirs: TemplateValues,
  ours: TemplateValues,
): TemplateChoices {
  const choices: Partial<Record<TemplatePart, Side>> = {}
  for (const part of differingParts(theirs, ours)) {
    const key = partKey(base, part)
    if (partKey(ours, part) === key) choices[part] = 'theirs'
    else if (partKey(theirs, part) === key) choices[part] = 'ours'
  }
  return choices
}

/** @returns their version with what was chosen of ours */
export function mergedTemplate(
  theirs: TemplateValues,
  ours: TemplateValues,
  choices: TemplateChoices,
): TemplateValues {
  const from = (part: TemplatePart) => (choices[part] === 'ours' ? ours : theirs)
  const fields: TemplateFields = {}
  for (const field of plainFields) copySetting(from(field).fields, fields, field)
  for (const field of colorFields) copySetting(from('theme').fields, fields, field)
  return {
    name: from('title').name,
    notes: from('notes').notes,
    fields,
    kit: from('theme').kit,
    window: from('window').window,
  }
}

function copySetting<F extends TemplateFieldName>(
  from: TemplateFields,
  to: TemplateFields,
  field: F,
): void {
  const setting = from[field]
  if (setting !== undefined) to[field] = setting
}
