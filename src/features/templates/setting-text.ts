import { choiceLabel, isOfKind } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { TemplateFieldName, TemplateKit, TemplateMode } from '#contract/records/template.ts'

export const modeLabels: Readonly<Record<TemplateMode, string>> = {
  default: 'Default',
  locked: 'Locked',
  hidden: 'Hidden',
}

/** What each mode means to the person who uses a template. */
export const modeHints: Readonly<Record<TemplateMode, string>> = {
  default: 'Filled in; can be changed.',
  locked: 'Shown; cannot be changed.',
  hidden: 'Sent; not shown as a field.',
}

/** @returns a value of a field as people read it */
export function valueText(field: TemplateFieldName, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  if (isOfKind(field, 'color')) return value.toUpperCase()
  return isOfKind(field, 'choice') ? choiceLabel(field, value) : value
}

/** @returns what a kit is called; undefined where there is none of that id any more */
export function kitOf(
  { brand_kit_id }: Pick<TemplateKit, 'brand_kit_id'>,
  kits: readonly BrandKit[],
): BrandKit | undefined {
  return kits.find(({ id }) => id === brand_kit_id)
}
