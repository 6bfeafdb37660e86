import type { ReadColor } from '#color/css-color/color-function.ts'
import { colorSpaces, isColorSpace } from '#color/css-color/color-spaces.ts'
import { readColor } from '#color/css-color/read-color.ts'
import type { ThemeName } from '#contract/theme.ts'
import type { ThemeEntry, TreeReader } from '../model.ts'
import { themeNamed } from '../role-names.ts'
import type { Literal, LiteralObject } from '../syntax/object-literal.ts'
import { isList, isObject } from '../syntax/object-literal.ts'

/** A token with its path in the file and its type, which may be that of a group around it. */
type Token = Readonly<{
  path: readonly string[]
  node: LiteralObject
  value: Literal
  type: string
}>

type Tokens = ReadonlyMap<string, Token>

/** References further than this go in a circle. */
const MAX_ALIASES = 12

/**
 * Design tokens: those of https://www.designtokens.org/tr/drafts/format/, with aliases, inherited
 * types and colours as objects, and Style Dictionary's, which have `value` instead of `$value`.
 */
export const readDesignTokens: TreeReader = (tree) => {
  if (!isObject(tree)) return undefined
  const tokens = [...tokensOf(tree, [], '')]
  const known = new Map(tokens.map((token) => [token.path.join('.'), token]))
  const entries = tokens
    .filter(({ type }) => type === '' || type === 'color')
    .flatMap((token) => entriesOf(token, known))
  if (!entries.some(({ color }) => color)) return undefined
  const isStandard = tokens.some(({ node }) => node.$value !== undefined)
  return { format: isStandard ? 'design tokens' : 'Style Dictionary tokens', entries }
}

function* tokensOf(
  node: LiteralObject,
  path: readonly string[],
  inherited: string,
): Generator<Token> {
  const value = tokenValue(node)
  const own = node.$type ?? (value === undefined ? undefined : node.type)
  const type = typeof own === 'string' ? own : inherited
  if (value !== undefined) yield { path, node, value, type }
  for (const [key, child] of Object.entries(node)) {
    const isGroup = key === '$root' || !key.startsWith('$')
    if (isObject(child) && isGroup && child !== value) yield* tokensOf(child, [...path, key], type)
  }
}

/** `value` may also be what a group is called. */
function tokenValue(node: LiteralObject): Literal | undefined {
  if (node.$value !== undefined) return node.$value
  const { value } = node
  const isValue = typeof value === 'string' || (isObject(value) && 'colorSpace' in value)
  return isValue ? value : undefined
}

function entriesOf(token: Token, known: Tokens): readonly ThemeEntry[] {
  const groups = token.path.slice(0, -1)
  const theme = groups.map(themeNamed).findLast((named) => named !== undefined)
  const roleName = [
    ...groups.filter((key) => themeNamed(key) === undefined),
    token.path.at(-1) ?? '',
  ].join(' ')
  const entry = (value: Literal): ThemeEntry => ({
    name: token.path.join('.'),
    where: '',
    theme,
    roleName,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    color: colorOf(value, known, 0),
  })
  const modes = modesOf(token.node).map(([mode, value]) => ({
    ...entry(value),
    theme: mode,
    where: `the ${mode} mode`,
  }))
  return [entry(token.value), ...modes]
}

/** Terrazzo keeps other themes in an extension, some builds of Style Dictionary in `darkValue`. */
function modesOf(node: LiteralObject): readonly (readonly [ThemeName, Literal])[] {
  const extensions = isObject(node.$extensions) ? node.$extensions : {}
  const modes = isObject(extensions.mode) ? extensions.mode : {}
  const named = Object.entries(modes).flatMap(([key, value]) => {
    const mode = themeNamed(key)
    return mode ? [[mode, value] as const] : []
  })
  return node.darkValue === undefined ? named : [...named, ['dark', node.darkValue] as const]
}

function colorOf(value: Literal, known: Tokens, depth: number): ReadColor | undefined {
  const alias = aliasOf(value)
  if (alias !== undefined) {
    const target = known.get(alias) ?? known.get(`${alias}.$root`)
    return target && depth < MAX_ALIASES ? colorOf(target.value, known, depth + 1) : undefined
  }
  if (typeof value === 'string') return readColor(value)
  return isObject(value) ? colorOfObject(value) : undefined
}

/** `{color.blue.600}`, Style Dictionary's `{color.blue.600.value}`, `{"$ref": "#/color/blue/600"}` */
function aliasOf(value: Literal): string | undefined {
  if (isObject(value) && typeof value.$ref === 'string')
    return value.$ref
      .replace(/^#\//, '')
      .replace(/\/\$value$/, '')
      .replace(/\//g, '.')
  if (typeof value !== 'string') return undefined
  return /^\{([^{}]+)\}$/.exec(value.trim())?.[1]?.replace(/\.\$?value$/, '')
}

/** https://www.designtokens.org/tr/drafts/color/ */
function colorOfObject(value: LiteralObject): ReadColor | undefined {
  const { colorSpace, components, alpha = '1', hex } = value
  const opacity = Number(alpha)
  if (!(opacity > 0 && opacity <= 1)) return undefined
  if (typeof colorSpace === 'string' && isColorSpace(colorSpace) && isList(components)) {
    const [first, second, third] = components.map((one) => (one === 'none' ? 0 : Number(one)))
    if (first === undefined || second === undefined || third === undefined) return undefined
    if (![first, second, third].every(Number.isFinite)) return undefined
    return { hex: colorSpaces[colorSpace]([first, second, third]), alpha: opacity }
  }
  const plain = typeof hex === 'string' ? readColor(hex) : undefined
  return plain && { hex: plain.hex, alpha: opacity }
}
