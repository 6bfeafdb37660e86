import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { fieldLabels } from '#contract/conference-fields.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import { brandKitName, brandKitNotes } from '#contract/records/brand-kit-request.ts'
import { type ColorField, colorFields, colorPattern } from '#contract/theme.ts'

/** The parts of a kit that can be changed, each of which two people may have changed apart. */
export type KitPart = 'name' | 'notes' | ColorField
export const kitParts: readonly KitPart[] = ['name', 'notes', ...colorFields]

/** What is wrong with a kit that is being edited, by part. */
export type KitErrors = Readonly<Partial<Record<KitPart, string>>>

/** A kit, or what it was once, as to what can be changed of it. */
export type KitContent = Pick<BrandKit, keyof BrandKitValues>

/** @returns what can be changed of a kit */
export function valuesOfKit({ name, notes, colors }: KitContent): BrandKitValues {
  return { name, notes, colors }
}

/** @returns a part as text; colours in capitals, as their case says nothing */
export function partText(values: BrandKitValues, part: KitPart): string {
  return part === 'name' || part === 'notes' ? values[part] : values.colors[part].toUpperCase()
}

/** What a part is called in front of people. */
export function partLabel(part: KitPart): string {
  if (part === 'name') return 'Kit name'
  return part === 'notes' ? 'Notes' : fieldLabels[part]
}

/** @returns the parts in which two versions differ */
export function differingParts(a: BrandKitValues, b: BrandKitValues): readonly KitPart[] {
  return kitParts.filter((part) => partText(a, part) !== partText(b, part))
}

/** Which of two versions a part is taken from. */
export type Side = 'theirs' | 'ours'
export type KitChoices = Readonly<Partial<Record<KitPart, Side>>>

/**
 * What somebody else changed and we did not is proposed as theirs, and the other way round. Where
 * both changed it, nothing is: a person must choose.
 */
export function proposedChoices(
  base: BrandKitValues,
  theirs: BrandKitValues,
  ours: BrandKitValues,
): KitChoices {
  const choices: Partial<Record<KitPart, Side>> = {}
  for (const part of differingParts(theirs, ours)) {
    const text = partText(base, part)
    if (partText(ours, part) === text) choices[part] = 'theirs'
    else if (partText(theirs, part) === text) choices[part] = 'ours'
  }
  return choices
}

/** @returns their version with what was chosen of ours */
export function mergedKit(
  theirs: BrandKitValues,
  ours: BrandKitValues,
  choices: KitChoices,
): BrandKitValues {
  const from = (part: KitPart) => (choices[part] === 'ours' ? ours : theirs)
  const colors = { ...theirs.colors }
  for (const field of colorFields) colors[field] = from(field).colors[field]
  return { name: from('name').name, notes: from('notes').notes, colors }
}

/** @returns what has to be corrected before a kit can be saved */
export function checkKit({ name, notes, colors }: BrandKitValues): KitErrors {
  const errors: Partial<Record<KitPart, string>> = {}
  const message = nameError(name)
  if (message !== undefined) errors.name = message
  const checkedNotes = brandKitNotes.safeParse(notes)
  if (!checkedNotes.success) errors.notes = checkedNotes.error.issues[0]?.message ?? ''
  for (const field of colorFields)
    if (!colorPattern.test(colors[field]))
      errors[field] = 'Must be a colour with six hexadecimal digits, like #044EF4'
  return errors
}

/** @returns what is wrong with the name of a kit; undefined for nothing */
export function nameError(name: string): string | undefined {
  if (name.trim() === '') return 'Give the kit a name'
  const checked = brandKitName.safeParse(name)
  return checked.success ? undefined : checked.error.issues[0]?.message
}
