import type { BrandKitValues } from '#api/records/brand-kits.ts'
import { slug } from '#contract/text/slug.ts'
import { themesOfFields } from '#room/theme/themes-of-fields.ts'
import { writeCss } from '#room/theme/write-theme.ts'

/** What a comment begins with that says which kit the rule after it is. */
export const KIT_COMMENT = '/* Brand kit '

/**
 * Kits as CSS custom properties: of one kit for the whole page, of several each for what has
 * `data-brand`.
 */
export function writeStyles(kits: readonly BrandKitValues[]): string {
  const taken = new Set<string>()
  const rules = kits.map(({ name, notes, colors }) => {
    const rule = writeCss(themesOfFields(colors))
    const comment = `${KIT_COMMENT}${commentText({ name, notes })} */\n`
    if (kits.length === 1) return `${comment}${rule}`
    return `${comment}${rule.replace(':root', () => `[data-brand="${identifier(name, taken)}"]`)}`
  })
  return rules.join('\n')
}

/** Letters that end a comment or a style element, control how text is shown, or break a line. */
const unsafe = /[*/<>&]|[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu

/** As JSON, in which nothing can end the comment or the element that the styles may be put in. */
function commentText(about: { name: string; notes: string }): string {
  return JSON.stringify(about).replace(unsafe, (letter) =>
    // One by one, as JSON writes what takes two.
    Array.from(
      { length: letter.length },
      (_, index) => `\\u${letter.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  )
}

/** A name that can be written in a selector as it is, and is no other kit's. */
function identifier(name: string, taken: Set<string>): string {
  const plain = slug(name, 60) || 'kit'
  let free = plain
  for (let count = 2; taken.has(free); count += 1) free = `${plain}-${count}`
  taken.add(free)
  return free
}
