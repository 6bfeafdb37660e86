import type { ColorField } from '#contract/theme.ts'
import { colorField, colorRoles, themeNames } from '#contract/theme.ts'
import type { PartialColors, Themes } from './color-source.ts'

/** @returns them as the keys and values of SignalWire's bodies */
export function themeFields(themes: Themes): Record<ColorField, string> {
  const { light, dark } = themes
  return {
    light_primary: light.primary,
    light_background: light.background,
    light_foreground: light.foreground,
    light_success: light.success,
    light_negative: light.negative,
    dark_primary: dark.primary,
    dark_background: dark.background,
    dark_foreground: dark.foreground,
    dark_success: dark.success,
    dark_negative: dark.negative,
  }
}

/** @returns custom properties such as `--light-primary`, in one rule */
export function writeCss(themes: Themes): string {
  const lines = themeNames.flatMap((theme) =>
    colorRoles.map((role) => `  --${theme}-${role}: ${themes[theme][role]};`),
  )
  return `:root {\n${lines.join('\n')}\n}\n`
}

/** @returns `{"light": {"primary": ...}, "dark": {...}}` */
export function writeJson(themes: Themes): string {
  const inOrder = (theme: (typeof themeNames)[number]) =>
    Object.fromEntries(colorRoles.map((role) => [role, themes[theme][role]]))
  return JSON.stringify({ light: inOrder('light'), dark: inOrder('dark') }, null, 2)
}

/** @returns the ten fields of SignalWire's create and update calls, as JSON */
export function writeFields(themes: Themes): string {
  return JSON.stringify(themeFields(themes), null, 2)
}

/** @returns the fields whose colours differ, whatever the case of their letters, as after */
export function changedFields(before: Themes, after: Themes): PartialColors {
  const changed: Partial<Record<ColorField, string>> = {}
  for (const theme of themeNames)
    for (const role of colorRoles)
      if (before[theme][role].toUpperCase() !== after[theme][role].toUpperCase())
        changed[colorField(theme, role)] = after[theme][role]
  return changed
}
