import { readColor } from '#color/css-color/read-color.ts'
import { themeNames } from '#contract/theme.ts'
import type { ThemeEntry, TreeReader } from '../model.ts'
import type { Literal, LiteralObject } from '../syntax/object-literal.ts'
import { isList, isObject } from '../syntax/object-literal.ts'

/** https://mantine.dev/theming/colors/: which of the ten shades is filled, unless a theme says so. */
const defaultShades = { light: 6, dark: 8 } as const

/** https://mantine.dev/styles/css-variables-list/: what body and text are in the dark. */
const darkShades = [
  ['background', 7],
  ['foreground', 0],
] as const

/**
 * A theme of Mantine, whose colours are tuples of ten shades each. What is filled with a colour has
 * the shade that `primaryShade` names.
 */
export const readMantineTheme: TreeReader = (tree) => {
  if (!isObject(tree) || !isObject(tree.colors)) return undefined
  const tuples = Object.entries(tree.colors).flatMap(([name, shades]) =>
    isList(shades) && shades.length >= 10 ? [{ name, shades }] : [],
  )
  if (tuples.length === 0) return undefined
  const entries = tuples.flatMap(({ name, shades }) => [
    ...roleEntries(tree, name, shades),
    ...shades.map((shade, index) => shadeEntry(name, shade, index)),
  ])
  for (const [key, role] of [
    ['white', 'background'],
    ['black', 'foreground'],
  ] as const) {
    const value = tree[key]
    if (typeof value === 'string')
      entries.push({
        name: key,
        where: '',
        theme: 'light',
        roleName: role,
        value,
        color: readColor(value),
      })
  }
  return { format: 'a Mantine theme', entries }
}

function roleEntries(
  tree: LiteralObject,
  name: string,
  shades: readonly Literal[],
): readonly ThemeEntry[] {
  if (name === 'dark')
    return darkShades.map(([role, shade]) => ({
      ...shadeEntry(name, shades[shade], shade),
      theme: 'dark',
      roleName: role,
    }))
  const isPrimary = tree.primaryColor === name
  return themeNames.map((theme) => {
    const shade = shadeFor(tree.primaryShade, theme)
    return {
      ...shadeEntry(name, shades[shade], shade),
      where: isPrimary ? 'primaryColor' : '',
      theme,
      roleName: isPrimary ? 'primary' : name,
    }
  })
}

function shadeFor(primaryShade: Literal | undefined, theme: 'light' | 'dark'): number {
  const own = isObject(primaryShade) ? primaryShade[theme] : primaryShade
  const shade = Number(own ?? defaultShades[theme])
  return Number.isInteger(shade) && shade >= 0 && shade <= 9 ? shade : defaultShades[theme]
}

function shadeEntry(name: string, shade: Literal | undefined, index: number): ThemeEntry {
  const value = typeof shade === 'string' ? shade : ''
  return { name: `${name}[${index}]`, where: '', roleName: '', value, color: readColor(value) }
}
