import type { BrandKit } from '#contract/brand-kit.ts'
import { foldText } from '#contract/fold-text.ts'

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

/**
 * @param recent ids, the kit that was used last first
 * @returns the kits that were used lately, in that order, and all others in theirs
 */
export function byRecentUse(
  kits: readonly BrandKit[],
  recent: readonly string[],
): Readonly<{ recent: readonly BrandKit[]; others: readonly BrandKit[] }> {
  const found = recent.flatMap((id) => kits.find((kit) => kit.id === id) ?? [])
  return { recent: found, others: kits.filter((kit) => !found.includes(kit)) }
}
