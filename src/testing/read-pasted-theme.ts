import type { ColorField } from '#contract/theme.ts'
import { colorFields } from '#contract/theme.ts'
import { readThemeText } from '#room/theme-import/read-theme-text.ts'

/** A pasted text's colours as a test compares them: `light_primary: '#0B5CAD from --primary'`. */
export type PastedTheme = {
  format: string
  found: Partial<Record<ColorField, string>>
  palette: readonly string[]
}

/** @returns what is read out of it, hexadecimal digits in capitals */
export function pasted(text: string): PastedTheme {
  const { format, found, palette } = readThemeText(text)
  const named: PastedTheme['found'] = {}
  for (const field of colorFields) {
    const color = found[field]
    if (color) named[field] = `${color.hex.toUpperCase()} from ${color.source}`
  }
  return { format, found: named, palette: palette.map(({ hex }) => hex) }
}
