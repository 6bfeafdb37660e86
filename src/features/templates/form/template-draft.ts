import type { TemplateValues } from '#api/records/templates.ts'
import { conferenceFields } from '#contract/conference-fields.ts'
import type { TemplateMode, TemplateWindow } from '#contract/records/template.ts'
import { templateRequestWindow, templateUpdate } from '#contract/records/template-request.ts'
import { type ColorField, colorFields, defaultTheme } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { themeFields } from '#room/theme/write-theme.ts'
import { parseDuration } from '#schedule/duration.ts'
import { formatDuration } from '#schedule/format.ts'
import type { WindowRule } from '#schedule/rule/window-rule.ts'
import { type PlainField, plainFields } from '../template-values.ts'

/** What becomes of a field: `none` is no part of the template. */
export type ModeChoice = TemplateMode | 'none'

/** A window rule as it is typed. */
export type WindowDraft = Readonly<{
  mode: ModeChoice
  kind: 'weekday' | 'days'
  weekday: number
  weeks: string
  days: string
  time: string
  length: string
  zone: string
}>

/** Where the colours come from: nowhere, a brand kit, or ten of its own. */
export type ThemeSource = 'none' | 'kit' | 'own'

/** A template that is being edited, but for the texts of its ten colours. What a field is not set to is kept while it is not in the template. */
export type TemplateDraft = Readonly<{
  name: string
  notes: string
  settings: Readonly<Record<PlainField, Readonly<{ mode: ModeChoice; value: string | boolean }>>>
  window: WindowDraft
  source: ThemeSource
  kitMode: TemplateMode
  kitId: string
  colorModes: Readonly<Record<ColorField, ModeChoice>>
}>

export type ColorTexts = Readonly<Record<ColorField, string>>

/** @returns the form of a template */
export function draftOf(
  { name, notes, fields, kit, window }: TemplateValues,
  zone: string,
): TemplateDraft {
  const hasColors = colorFields.some((field) => fields[field])
  return {
    name,
    notes,
    settings: fromEntries(
      plainFields.map(
        (field) =>
          [field, fields[field] ?? { mode: 'none', value: conferenceFields[field].empty }] as const,
      ),
    ),
    window: windowDraftOf(window, zone),
    source: kit ? 'kit' : hasColors ? 'own' : 'none',
    kitMode: kit?.mode ?? 'default',
    kitId: kit?.brand_kit_id ?? '',
    colorModes: fromEntries(
      colorFields.map(
        (field) => [field, fields[field]?.mode ?? (hasColors ? 'none' : 'default')] as const,
      ),
    ),
  }
}

/** @returns the ten colours of a template, the defaults where it sets none */
export function colorsOf({ fields }: TemplateValues): Record<ColorField, string> {
  const plain = themeFields({ light: defaultTheme, dark: defaultTheme })
  return fromEntries(
    colorFields.map((field) => [field, fields[field]?.value ?? plain[field]] as const),
  )
}

function windowDraftOf(window: TemplateWindow | null, zone: string): WindowDraft {
  const day = window?.day ?? { weekday: 2, weeks: 0 }
  return {
    mode: window?.mode ?? 'none',
    kind: 'days' in day ? 'days' : 'weekday',
    weekday: 'weekday' in day ? day.weekday : 2,
    weeks: 'weeks' in day ? String(day.weeks) : '0',
    days: 'days' in day ? String(day.days) : '1',
    time: window?.time ?? '10:00',
    length: formatDuration((window?.minutes ?? 60) * 60_000),
    zone: window?.zone ?? zone,
  }
}

/** @returns the rule that is typed; undefined while some of it is wrong */
export function wholeRuleOf(window: WindowDraft): WindowRule | undefined {
  const rule = ruleOf(window)
  return templateRequestWindow.safeParse({ mode: 'default', ...rule }).data
}

/** Its numbers are NaN where they cannot be read. */
function ruleOf({ kind, weekday, weeks, days, time, length, zone }: WindowDraft) {
  return {
    day: kind === 'days' ? { days: wholeOf(days) } : { weekday, weeks: wholeOf(weeks) },
    time,
    minutes: (parseDuration(length) ?? Number.NaN) / 60_000,
    zone,
  }
}

function wholeOf(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
}

/** @returns the body of a request, which nothing has checked yet */
export function bodyOf(
  draft: TemplateDraft,
  colors: ColorTexts,
): Readonly<Record<string, unknown>> {
  const { settings, window, source, colorModes } = draft
  const fields: Record<string, unknown> = {}
  for (const field of plainFields)
    if (settings[field].mode !== 'none') fields[field] = settings[field]
  for (const field of colorFields)
    if (source === 'own' && colorModes[field] !== 'none')
      fields[field] = { mode: colorModes[field], value: colors[field] }
  return {
    name: draft.name.trim(),
    notes: draft.notes,
    fields,
    kit: source === 'kit' ? { mode: draft.kitMode, brand_kit_id: draft.kitId } : null,
    window: window.mode === 'none' ? null : { mode: window.mode, ...ruleOf(window) },
  }
}

/** What is wrong with a template that is being edited, by the place in it: `window.time`. */
export type TemplateErrors = Readonly<Record<string, string>>

/** @returns the template, or what has to be corrected before it can be saved */
export function checkDraft(
  draft: TemplateDraft,
  colors: ColorTexts,
): { values: TemplateValues } | { errors: TemplateErrors } {
  const checked = templateUpdate.safeParse(bodyOf(draft, colors))
  if (checked.success) return { values: checked.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of checked.error.issues) {
    const place = placeOf(path.map(String))
    errors[place] ??= ownWords[place] ?? message
  }
  if (draft.name.trim() === '') errors.name = 'Give the template a name'
  return { errors }
}

/** What a request calls wrong is said in the words of the form where a person typed something else. */
const ownWords: Readonly<Record<string, string>> = {
  'window.minutes': 'Write a length such as 90 min or 1 h 30 min, up to 28 days',
  'kit.brand_kit_id': 'Choose a brand kit',
}

/** @returns where the form shows it: `fields.quality.value` beside the field `quality` */
export function placeOf(path: readonly string[]): string {
  const [first = '', second, ...rest] = path
  if (first === 'fields' && second !== undefined) return `fields.${second}`
  if (first === 'window' && second === 'day') return `window.${rest[0] ?? 'weekday'}`
  return second === undefined ? first : `${first}.${second}`
}

/** What a field is set to; undefined where it is not in the template. */
export function setValueOf({ mode, value }: TemplateDraft['settings'][PlainField]) {
  return mode === 'none' ? undefined : value
}
