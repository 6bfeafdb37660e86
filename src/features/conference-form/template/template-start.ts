import { type FieldName, fieldLabels } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { type Template, type TemplateMode, templateFieldNames } from '#contract/records/template.ts'
import { colorFields } from '#contract/theme.ts'
import { fillPatterns } from '#room/template/fill-patterns.ts'
import { resolveFieldTime } from '#schedule/fields/field-time.ts'
import { formatWindow } from '#schedule/format.ts'
import { endOfRule, type RuleWindow, windowOf } from '#schedule/rule/window-rule.ts'
import { readingAt, wallText } from '#schedule/wall-time.ts'
import {
  emptyForm,
  type FormField,
  type FormValues,
  formFields,
  formValuesOf,
} from '../values/form-values.ts'
import { valueText } from '../values/value-text.ts'

/** What a form of a conference starts as by a template, and what it does with its fields. */
export type TemplateStart = Readonly<{
  template: Template
  values: FormValues
  /** What each field is; none for what is left to the operator. */
  modes: Readonly<Partial<Record<FieldName, TemplateMode>>>
  /** The window by the rule of the template, if it has one that can be worked out. */
  window: RuleWindow | undefined
  /** The kit that the colours are of. */
  kit: BrandKit | undefined
}>

type Known = Readonly<{
  kits: readonly BrandKit[]
  /** Names that are known to be taken. */
  names: ReadonlySet<string>
  /** Milliseconds since 1970. */
  now: number
  /** The operator's own. */
  zone: string
}>

/** Works out what a template makes of the form just now. */
export function templateStart(template: Template, known: Known): TemplateStart {
  const { fields, uses } = template
  const kit = known.kits.find(({ id }) => id === template.kit?.brand_kit_id)
  const window = template.window ? windowOf(template.window, known.now) : undefined
  const names = fillPatterns(
    { display_name: fields.display_name?.value, name: fields.name?.value },
    {
      brand: kit?.name ?? template.name,
      date: window?.day ?? wallText(readingAt(known.now, known.zone).wall).slice(0, 10),
      n: uses + 1,
    },
    known.names,
  )
  const set = templateFieldNames.flatMap((field) => {
    const setting = fields[field]
    return setting ? [[field, setting] as const] : []
  })
  return {
    template,
    kit,
    window,
    values: formValuesOf({
      ...emptyForm(known.zone),
      ...Object.fromEntries(set.map(([field, { value }]) => [field, value])),
      ...kit?.colors,
      ...window?.value,
      display_name: names.display_name,
      name: names.name,
    }),
    modes: {
      ...Object.fromEntries(set.map(([field, { mode }]) => [field, mode])),
      ...modesOf(kit ? colorFields : [], template.kit?.mode),
      ...modesOf(window ? ['join_from', 'join_until'] : [], template.window?.mode),
    },
  }
}

function modesOf(fields: readonly FieldName[], mode: TemplateMode | undefined) {
  return mode === undefined ? {} : Object.fromEntries(fields.map((field) => [field, mode]))
}

/** @returns whether nobody can change a field of this mode */
export function isFixed(mode: TemplateMode | undefined): boolean {
  return mode === 'locked' || mode === 'hidden'
}

/** Values that must stay as they are. */
export type FixedValues = ReadonlyMap<FormField, FormValues[FormField]>

/** @returns what nobody can change; of a window whose start must be chosen, only the zone */
export function fixedValues({ modes, values, window }: TemplateStart): FixedValues {
  const isOpen = window !== undefined && window.start.kind !== 'instant'
  return new Map(
    formFields
      .filter((field) => {
        if (field === 'time_zone') return isFixed(modes.join_from)
        const isEnd = field === 'join_from' || field === 'join_until'
        return isFixed(modes[field]) && !(isEnd && isOpen)
      })
      .map((field) => [field, values[field]]),
  )
}

/**
 * Follows the reading that is chosen of a start that clocks skip or show twice.
 *
 * @returns what of the window has to change with it
 */
export function followReading(
  { template, window, values, modes }: TemplateStart,
  now: Pick<FormValues, 'join_from' | 'join_until'>,
): Partial<Pick<FormValues, 'join_from' | 'join_until'>> {
  if (!window || !template.window || window.start.kind === 'instant') return {}
  const from = resolveFieldTime(now.join_from, template.window.zone)
  const isReading =
    from.kind === 'instant' && window.start.readings.some((reading) => reading.from === from.at)
  if (!isFixed(modes.join_from))
    return isReading && now.join_until === ''
      ? { join_until: endOfRule(template.window, from.at) }
      : {}
  return isReading
    ? { join_until: endOfRule(template.window, from.at) }
    : { join_from: values.join_from, join_until: values.join_until }
}

/** @returns each thing that is sent without being shown as a field, in words */
export function hiddenTexts({ template, modes, values, window, kit }: TemplateStart): string[] {
  const texts = formFields.flatMap((field) => {
    if (field === 'time_zone' || field === 'join_from' || field === 'join_until') return []
    const isOfKit = kit !== undefined && colorFields.some((color) => color === field)
    if (modes[field] !== 'hidden' || isOfKit) return []
    return [`${fieldLabels[field]} ${valueText(values, field)}`]
  })
  const isHidden = modes.join_from === 'hidden' && window?.start.kind === 'instant'
  if (isHidden && template.window)
    texts.push(`Join window ${formatWindow(window.start, template.window.zone)}`)
  if (kit && template.kit?.mode === 'hidden') texts.push(`the colours of ${kit.name}`)
  return texts
}
