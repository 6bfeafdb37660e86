import { brandKitLimits } from '#contract/records/brand-kit.ts'
import type { Themes } from '../color-source.ts'
import { readShareHash, writeShareHash } from '../share-link.ts'

const key = '&name='

/** What a new brand kit starts with. */
export type KitStart = Readonly<{ name: string; themes: Themes }>

/** @returns a fragment as of a shared theme, with the name that is proposed for the kit */
export function writeKitHash({ name, themes }: KitStart): string {
  const proposed = [...name.trim()].slice(0, brandKitLimits.name).join('').trim()
  // Not encodeURIComponent, which throws where half a character is left.
  return `${writeShareHash(themes)}&${new URLSearchParams({ name: proposed })}`
}

/** @returns what `writeKitHash` wrote; undefined for any other fragment */
export function readKitHash(hash: string): KitStart | undefined {
  const shared = readShareHash(hash)
  if (shared.kind !== 'themes') return undefined
  const at = hash.indexOf(key)
  const name = at < 0 ? '' : (new URLSearchParams(hash.slice(at)).get('name') ?? '')
  return { name, themes: shared.themes }
}
