import type { ColorRole, ThemeName } from '#contract/theme.ts'
import { colorRoles } from '#contract/theme.ts'

/** What other people call the five colours, the plainest name first. */
const names: Readonly<Record<ColorRole, readonly string[]>> = {
  primary: [
    'primary',
    'brand',
    'brand-primary',
    'accent',
    'action',
    'primary-600',
    'primary-500',
    'brand-600',
    'brand-500',
  ],
  background: [
    'background',
    'bg',
    'body-bg',
    'body-background',
    'page-background',
    'canvas',
    'background-primary',
    'bg-primary',
    'surface',
    'paper',
    'background-paper',
    'page',
    'body',
  ],
  foreground: [
    'foreground',
    'fg',
    'text',
    'body-text',
    'ink',
    'on-background',
    'text-primary',
    'fg-primary',
    'body-font',
    'font',
    'font-primary',
    'on-surface',
  ],
  success: [
    'success',
    'positive',
    'valid',
    'success-600',
    'success-500',
    'positive-600',
    'positive-500',
  ],
  negative: [
    'negative',
    'destructive',
    'danger',
    'error',
    'critical',
    'danger-600',
    'danger-500',
    'error-600',
    'error-500',
    'negative-600',
    'negative-500',
  ],
}

/** Bootstrap calls the text's colour so, in which "color" is no mere noise. */
const whole: Readonly<Record<string, string>> = { 'body-color': 'body-text' }

/** Words that say nothing about a colour's role, and the prefixes of well-known libraries. */
const noise = new Set(
  'color colors colour colours clr default base main palette theme themes token tokens value values root extend room mode scheme schemes hex css vars bs mantine md sys wp preset ion pico chakra mui tw ds global core semantic primitive primitives foundation alias'.split(
    ' ',
  ),
)

/** A role, and how plainly the name says it: 0 is plainest. */
export type RoleMatch = Readonly<{ role: ColorRole; rank: number; theme: ThemeName | undefined }>

/**
 * @param name as it is written: `--color-primary-500`, `lightTheme.colors.primary`, `Dark danger`
 * @returns its words in lower case, without what says nothing about a role
 */
export function wordsOf(name: string): readonly string[] {
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const joined = plain.join('-')
  for (const [from, to] of Object.entries(whole))
    if (joined === from || joined.endsWith(`-${from}`))
      return withoutNoise(joined.replace(from, to).split('-'))
  return withoutNoise(plain)
}

function withoutNoise(words: readonly string[]): readonly string[] {
  return words.filter((word) => !noise.has(word))
}

/**
 * Finds what a name says and no more: each word of it has to be known. `dark` in front names a
 * theme; at the end it may just as well be a shade, so there it says nothing.
 *
 * @returns undefined where it names none of the five
 */
export function roleOf(words: readonly string[]): RoleMatch | undefined {
  const [first, ...rest] = words
  const theme = first === 'light' || first === 'dark' ? first : undefined
  const plain = (theme ? rest : words).join('-')
  for (const role of colorRoles) {
    const rank = names[role].indexOf(plain)
    if (rank >= 0) return { role, rank, theme }
  }
  return undefined
}

/**
 * @param text a key, a heading or the name of a block: `dark`, `Dark mode`, `darkTheme`
 * @returns the theme that it names, if it says nothing else
 */
export function themeNamed(text: string): ThemeName | undefined {
  const [only, ...more] = wordsOf(text)
  return more.length === 0 && (only === 'light' || only === 'dark') ? only : undefined
}
