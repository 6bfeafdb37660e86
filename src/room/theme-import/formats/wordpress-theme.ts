import type { ReadColor } from '#color/css-color/color-function.ts'
import { readColor } from '#color/css-color/read-color.ts'
import type { ThemeEntry, TreeReader } from '../model.ts'
import type { Literal } from '../syntax/object-literal.ts'
import { isList, isObject } from '../syntax/object-literal.ts'

/** What a theme paints says more than what a colour of its palette is called. */
const painted = [
  [['color', 'background'], 'background'],
  [['color', 'text'], 'foreground'],
  [['elements', 'button', 'color', 'background'], 'primary'],
] as const

/** WordPress's own themes call their background and their text so. */
const paletteRoles: Readonly<Record<string, string>> = {
  base: 'background',
  contrast: 'foreground',
}

/**
 * A WordPress `theme.json`, https://developer.wordpress.org/themes/global-settings-and-styles/: a
 * palette by slugs, and styles that refer to it.
 */
export const readWordPressTheme: TreeReader = (tree) => {
  const palette = at(tree, ['settings', 'color', 'palette'])
  const colors = isObject(palette) ? Object.values(palette).flat() : isList(palette) ? palette : []
  const swatches = colors.flatMap((one) => {
    const { slug, color } = isObject(one) ? one : {}
    return typeof slug === 'string' && typeof color === 'string' ? [{ slug, value: color }] : []
  })
  if (swatches.length === 0) return undefined
  const known = new Map(swatches.map(({ slug, value }) => [slug, readColor(value)]))
  const entries: ThemeEntry[] = swatches.map(({ slug, value }) => ({
    name: slug,
    where: 'settings.color.palette',
    roleName: paletteRoles[slug] ?? slug,
    value,
    color: readColor(value),
    weight: 1,
  }))
  for (const [path, role] of painted) {
    const value = at(tree, ['styles', ...path])
    if (typeof value !== 'string') continue
    const name = `styles.${path.join('.')}`
    entries.push({ name, where: '', roleName: role, value, color: colorOf(value, known) })
  }
  return { format: 'a WordPress theme', entries }
}

/** `var(--wp--preset--color--base)` and `var:preset|color|base` are the same. */
function colorOf(value: string, known: ReadonlyMap<string, ReadColor | undefined>) {
  const slug = /^var(?:\(--wp--preset--color--|:preset\|color\|)([\w-]+)\)?$/.exec(
    value.trim(),
  )?.[1]
  return slug === undefined ? readColor(value) : known.get(slug)
}

function at(tree: Literal, path: readonly string[]): Literal | undefined {
  let here: Literal | undefined = tree
  for (const key of path) here = isObject(here) ? here[key] : undefined
  return here
}
