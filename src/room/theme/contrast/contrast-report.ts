import { contrastRatio, luminance } from '#color/contrast.ts'
import type { Rgb } from '#color/rgb.ts'
import type { ColorRole, Theme } from '#contract/theme.ts'
import { colorRoles } from '#contract/theme.ts'
import { fewestFailing } from './contrast-limits.ts'
import type { Pair, ThemeKind } from './contrast-pairs.ts'
import { pairRatio, pairs, paletteOf, themeKindOf } from './contrast-pairs.ts'

/**
 * `fails`: other colours would pass. `beyond`: no colours would, since the room itself mixes too
 * faintly for this kind of theme.
 */
export type Verdict = 'passes' | 'fails' | 'beyond'

/**
 * One pair of one theme, judged. `front` and `back` are what is seen, translucent colours blended;
 * `blame` is the colour to change.
 */
export type Finding = Readonly<{
  pair: Pair
  ratio: number
  front: Rgb
  back: Rgb
  verdict: Verdict
  blame: ColorRole
}>

/**
 * Judges a theme by what people read in the room.
 *
 * @returns every pair, in a fixed order
 */
export function contrastReport(theme: Theme): readonly Finding[] {
  const palette = paletteOf(theme)
  const kind = themeKindOf(palette.background)
  const helpless = new Map<ColorRole, boolean>()
  return pairs.map((pair) => {
    const front = pair.front(palette)
    const back = pair.back(palette)
    const ratio = contrastRatio(luminance(front), luminance(back))
    const verdict = judge(pair, ratio, kind)
    if (verdict === 'fails' && !helpless.has(pair.owner))
      helpless.set(pair.owner, fewestFailing(pair.owner, palette) > 0)
    return {
      pair,
      ratio,
      front,
      back,
      verdict,
      blame:
        helpless.get(pair.owner) && pair.roles.includes('background') ? 'background' : pair.owner,
    }
  })
}

/** @returns the failing ones by the colour to blame, in the order of the form */
export function groupByRoleToChange(
  findings: readonly Finding[],
): readonly (readonly [role: ColorRole, failing: readonly Finding[]])[] {
  return colorRoles
    .map((role) => {
      const failing = findings.filter(({ verdict, blame }) => verdict === 'fails' && blame === role)
      return [role, failing] as const
    })
    .filter(([, failing]) => failing.length > 0)
}

/** @returns whether every pair passes that can */
export function passesAll(theme: Theme): boolean {
  const palette = paletteOf(theme)
  const kind = themeKindOf(palette.background)
  return pairs.every((pair) => judge(pair, pairRatio(pair, palette), kind) !== 'fails')
}

function judge(pair: Pair, ratio: number, kind: ThemeKind): Verdict {
  if (ratio >= pair.needs) return 'passes'
  return pair.beyond?.[kind] === undefined ? 'fails' : 'beyond'
}
