import { readColor } from '#color/css-color/read-color.ts'
import type { ThemeName } from '#contract/theme.ts'
import type { ThemeEntry, TreeReader } from '../model.ts'
import { roleOf, themeNamed, wordsOf } from '../role-names.ts'
import type { Literal, LiteralObject } from '../syntax/object-literal.ts'
import { isList, isObject } from '../syntax/object-literal.ts'

type Place = Readonly<{ path: readonly string[]; theme: ThemeName | undefined }>

/**
 * Any other tree of names and colours: what Greenroom copies out, a Tailwind 3 configuration, a MUI
 * palette, Coolors' objects, a plain `{"light": {...}, "dark": {...}}`. A list holds a palette.
 */
export const readNamedValues: TreeReader = (tree) => {
  const entries = [...entriesIn(tree, { path: [], theme: undefined })]
  return entries.some(({ color }) => color) ? { format: 'names and colours', entries } : undefined
}

function* entriesIn(tree: Literal, place: Place): Generator<ThemeEntry> {
  if (isList(tree)) yield* entriesOfList(tree, place)
  else if (isObject(tree)) yield* entriesOfObject(tree, place)
}

function* entriesOfList(list: readonly Literal[], place: Place): Generator<ThemeEntry> {
  const bare = list.every((one) => typeof one === 'string' && bareDigits.test(one))
  for (const [index, one] of list.entries()) {
    if (typeof one !== 'string') yield* entriesIn(one, place)
    else if (bare || !bareDigits.test(one)) {
      const name = place.path.length > 0 ? `${place.path.join('.')}[${index}]` : ''
      const color = readColor(one)
      if (color) yield { name, where: '', roleName: '', value: one, color }
    }
  }
}

function* entriesOfObject(
  node: LiteralObject,
  { path, theme: outer }: Place,
): Generator<ThemeEntry> {
  const swatch = swatchOf(node)
  if (swatch) {
    yield { ...swatch, where: path.join('.'), theme: outer }
    return
  }
  const scheme = [node.mode, node.type, node.colorScheme].find((one) => one === 'dark')
  const values = Object.values(node)
  const bare = values.every((one) => typeof one === 'string' && bareDigits.test(one))
  const theme = scheme === 'dark' ? scheme : outer
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string') {
      const named = themeNamed(key)
      yield* entriesIn(value, { path: [...path, key], theme: named ?? theme })
      continue
    }
    // Chakra's `_dark` beside `default` is no shade, as a plain `dark` may be.
    const condition = key === '_dark' || key === '_light' ? themeNamed(key) : undefined
    const groups = path.filter((one) => themeNamed(one) === undefined)
    const roleName = [...groups, condition ? '' : key].join(' ')
    const isNamed = roleOf(wordsOf(roleName)) !== undefined
    // Six digits may as well be a number; what is named for a role or stands among its like is none.
    const color = bareDigits.test(value) && !(bare || isNamed) ? undefined : readColor(value)
    const looksLikeColor = color !== undefined || /^(?:var|hsl|rgb|oklch|color)/.test(value)
    if (looksLikeColor)
      yield {
        name: [...path, key].join('.'),
        where: '',
        theme: condition ?? theme,
        roleName,
        value,
        color,
      }
  }
}

const bareDigits = /^[0-9a-f]{3}(?:[0-9a-f]{3})?$/i

/** One colour with its name beside it: `{"name": "Rich black", "hex": "001219", "rgb": [0, 18, 25]}` */
function swatchOf(node: LiteralObject): Omit<ThemeEntry, 'where'> | undefined {
  const name = node.name ?? node.slug ?? node.label ?? node.token
  const value = node.hex ?? node.color ?? node.value ?? node.hexCode
  if (typeof name !== 'string' || typeof value !== 'string') return undefined
  const color = readColor(value)
  return color && { name, value, color }
}
