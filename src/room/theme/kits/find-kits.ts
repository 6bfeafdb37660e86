import type { BrandKit } from '#contract/records/brand-kit.ts'
import { foldText } from '#contract/text/fold-text.ts'

/**
 * @param query words, each of which must occur in a kit's name, notes or colours
 * @returns the kits that have them all, in their order
 */
export function findKits(kits: readonly BrandKit[], query: string): readonly BrandKit[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return kits
  return kits.filter((kit) => {
    const text = foldText([kit.name, kit.notes, ...Object.values(kit.colors)].join(' '))
    return words.every((word) => text.includes(word))
  })
}
