import type { ThemeName } from '#contract/theme.ts'

/**
 * For whom a rule's variables are meant. `page`: for all of it, in one theme or in whichever;
 * `part`: for something in it; `none`: for print, for an animation and the like.
 */
export type StyleScope = PageScope | Readonly<{ kind: 'part' | 'none' }>

type PageScope = Readonly<{ kind: 'page'; themes: readonly (ThemeName | undefined)[] }>

const wholePage: PageScope = { kind: 'page', themes: [undefined] }

/**
 * @param preludes of the rules around a declaration, outermost first
 * @returns for whom it is meant
 */
export function scopeOf(preludes: readonly string[]): StyleScope {
  let themes: PageScope['themes'] = wholePage.themes
  let isPart = false
  for (const prelude of preludes) {
    const inner = prelude.startsWith('@') ? scopeOfRule(prelude) : scopeOfSelectors(prelude)
    if (inner.kind === 'page') {
      const [outer] = themes
      themes = inner.themes.map((theme) => theme ?? outer)
    } else if (inner.kind === 'part') isPart = true
    else return inner
  }
  return isPart ? { kind: 'part' } : { kind: 'page', themes }
}

function scopeOfRule(prelude: string): StyleScope {
  const [, name = '', rest = ''] = /^@([\w-]+)\s*([\s\S]*)$/.exec(prelude) ?? []
  if (name === 'media' || name === 'container') return scopeOfMedia(rest)
  if (name === 'variant' || name === 'include') {
    const theme = /\b(light|dark)\b/.exec(rest)?.[1]
    return isTheme(theme) ? { kind: 'page', themes: [theme] } : { kind: 'part' }
  }
  return ['layer', 'supports', 'theme', 'scope', 'at-root'].includes(name)
    ? wholePage
    : { kind: 'none' }
}

function scopeOfMedia(query: string): StyleScope {
  const [, theme] = /prefers-color-scheme\s*:\s*(light|dark)/.exec(query) ?? []
  const rest = query
    .replace(/\(\s*prefers-color-scheme\s*:[^)]*\)/g, '')
    .replace(/\b(?:screen|all|and|only)\b/g, '')
    .trim()
  if (rest !== '') return { kind: 'none' }
  return isTheme(theme) ? { kind: 'page', themes: [theme] } : wholePage
}

function scopeOfSelectors(prelude: string): StyleScope {
  const themes: (ThemeName | undefined)[] = []
  const selectors = prelude.toLowerCase().replace(/:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
  // `:is()` and `:where()` of Tailwind's variants list alternatives as a comma does.
  for (const selector of selectors
    .replace(/:(?:is|where|host|host-context)\(|\)/g, ' ')
    .split(',')) {
    const scope = scopeOfSelector(selector.trim())
    if (scope.kind === 'page') themes.push(...scope.themes)
  }
  return themes.length > 0 ? { kind: 'page', themes } : { kind: 'part' }
}

const simpleSelector = /\[[^\]]*\]|[.#:]{1,2}[\w-]+(?:\\.[\w-]*)*|[\w-]+|[&*]|[>+~]/g
const pageSelector = /^(?::root|:host|html|body|\*|&|#root|#app|::?before|::?after|::backdrop|>)$/

function scopeOfSelector(selector: string): StyleScope {
  let theme: ThemeName | undefined
  for (const [simple] of selector.matchAll(simpleSelector)) {
    if (pageSelector.test(simple)) continue
    const named = themeOfSelector(simple)
    if (named === undefined) return { kind: 'part' }
    theme = named
  }
  return { kind: 'page', themes: [theme] }
}

/** Words that a switch for the theme may have besides: `.theme-dark`, `[data-bs-theme="dark"]`. */
const switchWords = new Set(
  'theme mode scheme color colour data bs mantine is v app ui root page site class'.split(' '),
)

/** `.btn-dark` is a dark button and no dark theme. */
function themeOfSelector(simple: string): ThemeName | undefined {
  if (!/^[.[]/.test(simple)) return undefined
  const words = simple.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const themes = words.filter(isTheme)
  const isSwitch = words.every((word) => isTheme(word) || switchWords.has(word))
  return isSwitch && themes.length === 1 ? themes[0] : undefined
}

function isTheme(word: string | undefined): word is ThemeName {
  return word === 'light' || word === 'dark'
}
