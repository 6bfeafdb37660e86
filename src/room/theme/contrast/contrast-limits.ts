import { contrastRatio, luminance } from '#color/contrast.ts'
import type { AdjustableRole, Palette } from './contrast-pairs.ts'
import { achievablePairs, pairRatio, themeKindOf } from './contrast-pairs.ts'

/** A colour that is always painted opaque, so that its luminance alone decides. */
export type OpaqueRole = Exclude<AdjustableRole, 'foreground'>

/** Every owner, in the order in which they are settled. */
export const adjustableRoles = [
  'foreground',
  'primary',
  'success',
  'negative',
] as const satisfies AdjustableRole[]

/** How far a colour's luminance, or its shade's, must be from `other`: a contrast ratio. */
export type Limit = Readonly<{ needs: number; other: number; hover: boolean }>

/**
 * @param owner a colour
 * @param palette the theme's; the owner's own value does not matter
 * @returns what the owner's luminance must keep to
 */
export function limitsOf(owner: OpaqueRole, palette: Palette): readonly Limit[] {
  return achievablePairs(themeKindOf(palette.background))
    .filter((pair) => pair.owner === owner)
    .map((pair) => ({
      needs: pair.needs,
      other: luminance(pair.ownerIs === 'front' ? pair.back(palette) : pair.front(palette)),
      hover: pair.hover ?? false,
    }))
}

/**
 * How many of a colour's pairs fail whatever value it has.
 *
 * @param owner the colour that may be anything
 * @param palette the others, which stay
 * @returns how many of its pairs fail however it is chosen; a bound from below
 */
export function fewestFailing(owner: AdjustableRole, palette: Palette): number {
  if (owner === 'foreground') return fewestOfForeground(palette)
  // At rest a button is lighter than under the pointer, and white on it the harder to read.
  const limits = limitsOf(owner, palette).filter(({ hover }) => !hover)
  const turningPoints = limits.flatMap(({ needs, other }) => [
    needs * (other + 0.05) - 0.05,
    (other + 0.05) / needs - 0.05,
  ])
  const counts = [0, 1, ...turningPoints.filter((light) => light > 0 && light < 1)].map(
    (light) =>
      // A turning point lies exactly on its own limit, give or take the arithmetic.
      limits.filter(({ needs, other }) => contrastRatio(light, other) < needs - 1e-9).length,
  )
  return Math.min(...counts)
}

/** A foreground only gains by being more extreme, so the two ends decide. */
function fewestOfForeground(palette: Palette): number {
  const owned = achievablePairs(themeKindOf(palette.background)).filter(
    ({ owner }) => owner === 'foreground',
  )
  const counts = [0, 255].map((end) => {
    const extreme: Palette = { ...palette, foreground: [end, end, end] }
    return owned.filter((pair) => pairRatio(pair, extreme) < pair.needs).length
  })
  return Math.min(...counts)
}
