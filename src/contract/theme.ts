/** The two looks of a room; each participant's device chooses. */
export const themeNames = ['light', 'dark'] as const
export type ThemeName = (typeof themeNames)[number]

export const themeLabels = { light: 'Light', dark: 'Dark' } as const satisfies Record<
  ThemeName,
  string
>

/** What a theme sets, in the order in which the form asks for it. */
export const colorRoles = ['primary', 'background', 'foreground', 'success', 'negative'] as const
export type ColorRole = (typeof colorRoles)[number]

/** A colour's key in SignalWire's bodies, such as `light_primary`. */
export type ColorField = `${ThemeName}_${ColorRole}`

/** @returns the key of that colour in SignalWire's bodies */
export function colorField<T extends ThemeName, R extends ColorRole>(
  theme: T,
  role: R,
): `${T}_${R}` {
  return `${theme}_${role}`
}

/** All ten colour keys: the light theme's five, then the dark one's. */
export const colorFields: readonly ColorField[] = themeNames.flatMap((theme) =>
  colorRoles.map((role) => colorField(theme, role)),
)

/** The only spelling SignalWire takes for a colour. */
export const colorPattern = /^#[0-9a-fA-F]{6}$/

/** One theme: five colours by role. */
export type Theme = Readonly<Record<ColorRole, string>>

/** What SignalWire paints where a colour is absent; its dark theme starts as white as the light one. */
export const defaultTheme: Theme = {
  primary: '#044EF4',
  background: '#FFFFFF',
  foreground: '#1D2127',
  success: '#17BB58',
  negative: '#F42C50',
}
