import type { BrandKit } from '#contract/records/brand-kit.ts'
import type { Template } from '#contract/records/template.ts'
import { type ColorField, colorFields, defaultTheme } from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { themeFields } from '#room/theme/write-theme.ts'
import { kitOf } from './setting-text.ts'

/** @returns the ten colours of the room that a template makes, defaults where it sets none */
export function templateColors(
  { fields, kit }: Pick<Template, 'fields' | 'kit'>,
  kits: readonly BrandKit[],
): Record<ColorField, string> {
  const found = kit ? kitOf(kit, kits) : undefined
  if (found) return found.colors
  const plain = themeFields({ light: defaultTheme, dark: defaultTheme })
  return fromEntries(
    colorFields.map((field) => [field, fields[field]?.value ?? plain[field]] as const),
  )
}
