import type { Theme } from '#contract/theme.ts'
import { colorPattern, colorRoles } from '#contract/theme.ts'
import type { Themes } from './color-source.ts'

const key = 'theme='

/**
 * Both themes as the fragment of an address. A fragment never leaves the browser: no server sees it.
 *
 * @returns such as `#theme=044EF4-FFFFFF-...`: light, then dark, in the order of the form
 */
export function writeShareHash({ light, dark }: Themes): string {
  const digits = [light, dark].flatMap((theme) => colorRoles.map((role) => theme[role].slice(1)))
  return `#${key}${digits.join('-').toUpperCase()}`
}

/** `none`: the address carries no theme. `malformed`: it means to, but nobody can tell which. */
export type SharedThemes = { kind: 'themes'; themes: Themes } | { kind: 'none' | 'malformed' }

/**
 * Reads what `writeShareHash` wrote. A link may have been cut or changed on its way, so anything
 * but exactly ten colours is refused.
 *
 * @param hash an address's fragment with its `#`, or empty
 * @returns the themes, or why there are none
 */
export function readShareHash(hash: string): SharedThemes {
  const text = hash.slice(1)
  if (!text.startsWith(key)) return { kind: 'none' }
  // What follows it says something else, as the name of a brand kit.
  const [digits = ''] = text.slice(key.length).split('&')
  const colors = digits.split('-').map((six) => `#${six}`)
  if (colors.length !== 2 * colorRoles.length || !colors.every((hex) => colorPattern.test(hex)))
    return { kind: 'malformed' }
  const themeFrom = ([primary, background, foreground, success, negative]: readonly string[]) =>
    primary && background && foreground && success && negative
      ? ({ primary, background, foreground, success, negative } satisfies Theme)
      : undefined
  const light = themeFrom(colors.slice(0, colorRoles.length))
  const dark = themeFrom(colors.slice(colorRoles.length))
  return light && dark ? { kind: 'themes', themes: { light, dark } } : { kind: 'malformed' }
}
