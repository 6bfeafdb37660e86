import type { ReadColor } from '#color/css-color/color-function.ts'
import { readColor } from '#color/css-color/read-color.ts'
import type { ThemeName } from '#contract/theme.ts'
import type { ThemeEntry } from '../model.ts'
import type { StyleDeclaration } from '../syntax/style-rules.ts'
import { splitOutsideBrackets } from '../syntax/style-rules.ts'
import { type StyleScope, scopeOf } from '../syntax/style-scope.ts'

/** A variable and for whom it is meant. `theme` is undefined where it holds in both. */
type Variable = Readonly<{
  name: string
  value: string
  where: string
  kind: StyleScope['kind']
  theme: ThemeName | undefined
}>

type Values = ReadonlyMap<string, Variable>

/** A variable for the whole page counts before one that only follows another, or is for a part. */
const weights = { page: 0, follows: 1, part: 2 } as const

/** Nobody's references lead further. */
const MAX_DEPTH = 50

/** In characters; what is longer, once its references are put in, is no colour. */
const MAX_VALUE_LENGTH = 400

/**
 * Reads the variables of a stylesheet as a browser would work them out in the light theme and in
 * the dark one: what is declared last for the whole page counts, and what it refers to is looked up
 * in the same theme.
 *
 * @returns an entry for each variable and theme
 */
export function entriesOfVariables(
  declarations: readonly StyleDeclaration[],
): readonly ThemeEntry[] {
  const schemes = schemesOf(declarations)
  const all = declarations.flatMap((declaration) => variablesOf(declaration, schemes))
  const variables = partIsAll(all) ? all.map((one) => ({ ...one, kind: 'page' as const })) : all
  const known = { light: createScope('light', variables), dark: createScope('dark', variables) }
  const last = new Map(variables.map((variable) => [placeOf(variable), variable]))
  return variables
    .filter((variable) => variable.kind !== 'none' && last.get(placeOf(variable)) === variable)
    .flatMap((variable) => entriesOf(variable, known))
}

/** Of several in one place only the last counts; each part of the page is a place of its own. */
function placeOf({ name, kind, theme, where }: Variable): string {
  return [name, kind, theme, kind === 'part' ? where : ''].join(' ')
}

function variablesOf(
  { preludes, property, value }: StyleDeclaration,
  schemes: ReadonlySet<string>,
): readonly Variable[] {
  const scope = scopeOf(preludes)
  const isVariable = /^(?:--|[$@])/.test(property)
  const name = isVariable ? property : plainProperties[property]
  // A plain property says something about the page only where it is set on the page.
  const isOfPage = scope.kind === 'page' && preludes.length > 0
  if (name === undefined || !(isVariable || isOfPage)) return []
  const where = preludes.join(' ').replace(/\s+/g, ' ').trim()
  const variable = { name, value, where, kind: scope.kind }
  if (scope.kind !== 'page') return [{ ...variable, theme: undefined }]
  const ownTheme = schemes.has(ruleOf(preludes)) ? 'dark' : undefined
  return scope.themes.map((theme) => ({ ...variable, theme: theme ?? ownTheme }))
}

/** What the page itself is painted in says the same as a variable would. */
const plainProperties: Readonly<Record<string, string>> = {
  background: 'background',
  'background-color': 'background',
  color: 'text',
}

/** The rules in which `color-scheme: dark` says which theme the variables beside it are. */
function schemesOf(declarations: readonly StyleDeclaration[]): ReadonlySet<string> {
  const dark = declarations.filter(
    ({ property, value, preludes }) =>
      property === 'color-scheme' && value === 'dark' && preludes.length > 0,
  )
  return new Set(dark.map(({ preludes }) => ruleOf(preludes)))
}

function ruleOf(preludes: readonly string[]): string {
  return preludes.join('{')
}

/** A theme's stylesheet may put all of its variables into a single class of its own. */
function partIsAll(variables: readonly Variable[]): boolean {
  const parts = new Set(variables.filter(({ kind }) => kind === 'part').map(({ where }) => where))
  return parts.size === 1 && variables.every(({ kind }) => kind !== 'page')
}

/** What holds in one theme. `resolve` puts in a value's references what they lead to. */
type Scope = Readonly<{ values: Values; resolve: (value: string) => string }>

function createScope(theme: ThemeName, variables: readonly Variable[]): Scope {
  const values = new Map<string, Variable>()
  const take = (wanted: (variable: Variable) => boolean) => {
    for (const variable of variables) if (wanted(variable)) values.set(variable.name, variable)
  }
  take(({ kind }) => kind === 'part')
  take(({ kind, theme: own }) => kind === 'page' && own !== 'dark')
  take(({ kind, theme: own }) => kind === 'page' && own === theme)

  /** Undefined while it is being worked out: what then refers to it goes in a circle. */
  const resolved = new Map<string, string | undefined>()
  let depth = 0
  const valueOfName = (name: string): string | undefined => {
    const variable = values.get(name)
    if (!variable || resolved.has(name) || depth === MAX_DEPTH) return resolved.get(name)
    resolved.set(name, undefined)
    depth += 1
    const value = resolve(variable.value)
    depth -= 1
    resolved.set(name, value)
    return value
  }
  const resolve = (value: string): string => {
    if (value.length > MAX_VALUE_LENGTH) return ''
    const replaced = value
      .replace(compiledLightDark, 'light-dark($1, $2)')
      .replace(
        reference,
        (whole, css: string | undefined, fallback: string | undefined, sass: string | undefined) =>
          valueOfName(css ?? sass ?? '') ??
          (fallback === undefined ? whole : resolve(fallback.trim())),
      )
    if (replaced.length > MAX_VALUE_LENGTH) return ''
    const inside = /^light-dark\(([\s\S]*)\)$/i.exec(replaced.trim())?.[1]
    if (inside === undefined) return replaced
    const [light = '', dark = ''] = splitOutsideBrackets(inside)
    return (theme === 'light' ? light : dark).trim()
  }
  return { values, resolve }
}

function entriesOf(
  variable: Variable,
  known: Readonly<Record<ThemeName, Scope>>,
): readonly ThemeEntry[] {
  const { name, value, where, kind, theme } = variable
  const weight = kind === 'page' ? weights.page : weights.part
  const entry = (color: ReadColor | undefined): ThemeEntry => ({
    name,
    where,
    value,
    weight,
    color,
  })
  const light = known.light.resolve(value)
  if (kind !== 'page') return [entry(readColor(light))]
  const dark = known.dark.resolve(value)
  if (theme === 'dark') return [{ ...entry(readColor(dark)), theme }]
  const isOverridden = known.dark.values.get(name)?.theme === 'dark'
  if (light === dark || isOverridden) return [{ ...entry(readColor(light)), theme }]
  // In the dark it becomes another colour, by light-dark() or by what it refers to.
  return [
    { ...entry(readColor(light)), theme },
    { ...entry(readColor(dark)), theme: 'dark', weight: weights.follows },
  ]
}

/** A reference in CSS, with what stands in for it, and in Sass or Less. */
const reference = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)|([$@][\w-]+)/g

/** What Lightning CSS, and Tailwind with it, makes of `light-dark()` for older browsers. */
const compiledLightDark =
  /^var\(--lightningcss-light,\s*([^;]*)\)\s*var\(--lightningcss-dark,\s*([^;]*)\)$/
