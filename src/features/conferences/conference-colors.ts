import type { Conference } from '#contract/conference.ts'
import {
  colorField,
  colorRoles,
  defaultTheme,
  type Theme,
  type ThemeName,
} from '#contract/theme.ts'
import type { Themes } from '#room/theme/color-source.ts'

/** Both its themes; where it has no colour, the one SignalWire paints then. */
export function themesOf(conference: Conference): Themes {
  return { light: themeOf(conference, 'light'), dark: themeOf(conference, 'dark') }
}

function themeOf(conference: Conference, name: ThemeName): Theme {
  const theme = { ...defaultTheme }
  for (const role of colorRoles) {
    const color = conference[colorField(name, role)]
    if (color !== null) theme[role] = color
  }
  return theme
}
