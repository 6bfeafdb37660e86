import type { ColorField, Theme, ThemeName } from '#contract/theme.ts'
import { colorField, colorRoles, defaultTheme } from '#contract/theme.ts'
import type { Themes } from './color-source.ts'

/**
 * @param fields of a conference or a kit; where one has no colour, it is the one SignalWire paints
 * @returns both themes
 */
export function themesOfFields(
  fields: Readonly<Partial<Record<ColorField, string | null | undefined>>>,
): Themes {
  return { light: themeOf(fields, 'light'), dark: themeOf(fields, 'dark') }
}

function themeOf(
  fields: Readonly<Partial<Record<ColorField, string | null | undefined>>>,
  name: ThemeName,
): Theme {
  const theme = { ...defaultTheme }
  for (const role of colorRoles) theme[role] = fields[colorField(name, role)] ?? theme[role]
  return theme
}
