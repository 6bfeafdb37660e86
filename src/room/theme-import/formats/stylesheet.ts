import { readColor } from '#color/css-color/read-color.ts'
import type { FormatReader, ThemeEntry } from '../model.ts'
import type { StyleDeclaration } from '../syntax/style-rules.ts'
import { readStyleRules } from '../syntax/style-rules.ts'
import { entriesOfVariables } from './style-variables.ts'

/** A variable of CSS, Sass or Less, or a rule with a plain property; not the keys of an object. */
const telltale =
  /(?:^|[\s;{(])--[\w-]+\s*:|(?:^|\()[ \t]*[$@][\w-]+\s*:|\{\s*[a-z-]+\s*:[^{},"'`;]+[;}]/m

/**
 * Stylesheets: custom properties with a block or a media query for the dark theme or `light-dark()`,
 * Tailwind 4's `@theme`, Bootstrap's `--bs-`, variables of Sass and Less. Where there are no
 * variables, as in what Adobe Color exports, every colour is one of a palette.
 */
export const readStylesheet: FormatReader = (text) => {
  if (!telltale.test(text)) return undefined
  const declarations = readStyleRules(text)
  const variables = entriesOfVariables(declarations)
  const entries = variables.length > 0 ? variables : declarations.flatMap(paletteEntry)
  if (!entries.some(({ color }) => color)) return undefined
  return { format: formatOf(text, declarations), entries }
}

function paletteEntry({ preludes, property, value }: StyleDeclaration): readonly ThemeEntry[] {
  const color = readColor(value)
  const name = preludes.at(-1) ?? property
  // `colors: {` and `const theme = {` begin an object.
  if (/[:=(,]$/.test(name)) return []
  return color ? [{ name, where: '', roleName: '', value, color }] : []
}

function formatOf(text: string, declarations: readonly StyleDeclaration[]): string {
  const begins = (start: string) => declarations.some(({ property }) => property.startsWith(start))
  if (/^\s*@theme\b/m.test(text)) return 'a Tailwind 4 theme'
  if (begins('--bs-')) return 'Bootstrap variables'
  if (begins('--')) return 'CSS custom properties'
  if (begins('$')) return 'Sass variables'
  return begins('@') ? 'Less variables' : 'CSS rules'
}
