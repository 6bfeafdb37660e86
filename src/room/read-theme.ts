import type { ColorField, ColorRole, ThemeName } from '#contract/theme.ts'
import { colorField, colorFields, colorRoles, themeNames } from '#contract/theme.ts'
import type { SomeColors } from './color-source.ts'
import { readColor } from './css-color/read-color.ts'
import { hexToOklch } from './oklch.ts'
import type { Declaration } from './theme-declarations.ts'
import { readDeclarations } from './theme-declarations.ts'

/** What other people call the five colours, the plainest name first. */
const names: Readonly<Record<ColorRole, readonly string[]>> = {
  primary: ['primary', 'brand', 'accent', 'action', 'primary-600', 'primary-500'],
  background: ['background', 'bg', 'canvas', 'surface', 'paper', 'body-bg'],
  foreground: ['foreground', 'fg', 'text', 'ink', 'on-background', 'text-primary', 'body-color'],
  success: ['success', 'positive', 'valid', 'success-600', 'success-500'],
  negative: ['negative', 'destructive', 'danger', 'error', 'danger-600', 'error-500'],
}

/** No theme is longer; somebody may paste a whole bundle. */
const mostCharacters = 50_000

/** Words that say nothing about a colour's role. */
const noise = new Set([
  'light',
  'dark',
  'color',
  'colors',
  'clr',
  'default',
  'base',
  'main',
  'room',
])

/** Blocks that hold colours without naming one. */
const container =
  /^(?:[:.@#[*]|html|body|theme|extend|colou?rs|palette|tokens|module|export|const)/i

/**
 * Reads colours out of a pasted text: CSS custom properties, a Tailwind theme, JSON, or a bare list.
 * Five listed colours are the light theme and ten are both, in the order of the form; of any other
 * number each finds its role by how light and how vivid it is.
 *
 * @param text as it was pasted
 * @returns the colours that were understood; empty where there are none
 */
export function readTheme(text: string): SomeColors {
  const start = text.slice(0, mostCharacters)
  const declared = fromDeclarations(readDeclarations(start))
  return Object.keys(declared).length > 0 ? declared : fromList(start)
}

function fromDeclarations(declarations: readonly Declaration[]): SomeColors {
  const chosen: Partial<Record<ColorField, { rank: number; color: string }>> = {}
  for (const declaration of declarations) {
    const field = fieldOf(declaration)
    if (!field) continue
    const color = colorOf(declaration.value, declarations)
    const before = chosen[field.name]
    if (color && (!before || field.rank <= before.rank))
      chosen[field.name] = { rank: field.rank, color }
  }
  const colors: Partial<Record<ColorField, string>> = {}
  for (const field of colorFields) {
    const color = chosen[field]?.color
    if (color) colors[field] = color
  }
  return colors
}

function fieldOf({ path, name }: Declaration): { name: ColorField; rank: number } | undefined {
  const where = [...path, name].join(' ').replace(/:not\([^)]*\)/g, '')
  const theme: ThemeName = /dark/i.test(where) ? 'dark' : 'light'
  const words = [...path.map(blockName).filter((block) => !container.test(block)), name]
    .flatMap((part) =>
      part
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter((word) => word !== '' && !noise.has(word))
  const plain = words.join('-')
  for (const role of colorRoles) {
    const rank = names[role].indexOf(plain)
    if (rank >= 0) return { name: colorField(theme, role), rank }
  }
  return undefined
}

/** `"light": {` and `light = {` name a block `light`. */
function blockName(text: string): string {
  return text.replace(/^["'`]|["'`]?\s*[:=]\s*\(?$/g, '')
}

/** A colour, or the one that a `var()` leads to; a chain that never ends is cut. */
function colorOf(
  value: string,
  declarations: readonly Declaration[],
  depth = 0,
): string | undefined {
  const reference = /^var\(\s*--([\w-]+)/.exec(value)?.[1]
  if (reference === undefined) return parseCssColor(value)
  const target = declarations.find(({ name }) => name === reference)
  return target && depth < 8 ? colorOf(target.value, declarations, depth + 1) : undefined
}

function fromList(text: string): SomeColors {
  const colors = [
    ...text.matchAll(/#?\b[0-9a-f]{6}\b|#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\([^)]*\)/gi),
  ]
    .map(([match]) => parseCssColor(match))
    .filter((color) => color !== undefined)
  if (colors.length === colorRoles.length || colors.length === colorFields.length) {
    const fields = colorFields.slice(0, colors.length)
    return Object.fromEntries(fields.map((field, index) => [field, colors[index] ?? '']))
  }
  return byLooks(colors)
}

/** The most vivid is the brand's; of at least two the lightest and the darkest are paper and ink. */
function byLooks(colors: readonly string[]): SomeColors {
  const ranked = colors.map((color) => ({ color, oklch: hexToOklch(color) }))
  const vivid = ranked.toSorted((a, b) => b.oklch[1] - a.oklch[1])[0]
  if (!vivid) return {}
  const primary = Object.fromEntries(
    themeNames.map((theme) => [colorField(theme, 'primary'), vivid.color]),
  )
  const rest = ranked.filter((entry) => entry !== vivid)
  const [darkest, ...others] = rest.toSorted((a, b) => a.oklch[0] - b.oklch[0])
  const lightest = others.at(-1)
  return {
    ...primary,
    ...(darkest && darkest.oklch[0] < 0.5 && { light_foreground: darkest.color }),
    ...(lightest && lightest.oklch[0] > 0.8 && { light_background: lightest.color }),
  }
}

function parseCssColor(text: string): string | undefined {
  const read = readColor(text)
  return read?.alpha === 1 ? read.hex : undefined
}
