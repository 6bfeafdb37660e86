import type { ColorRole, Theme } from '#contract/theme.ts'
import { contrastRatio } from './contrast.ts'
import type { OpaqueOwner } from './contrast-limits.ts'
import { fewestFailing, limitsOf, owners } from './contrast-limits.ts'
import { goalsOf, lookOf, pairRatio, paletteOf } from './contrast-pairs.ts'
import { contrastReport, passesAll } from './contrast-report.ts'
import type { Rung } from './lightness-ladder.ts'
import { lightnessLadder } from './lightness-ladder.ts'

/**
 * The nearest colour that mends what one colour is to blame for: hue kept, lightness changed as
 * little as can be. What passes now still passes with it.
 *
 * @param theme five colours as `#rrggbb`
 * @param role the colour to change
 * @returns the new colour, the present one where nothing is amiss; undefined where no colour in
 *   this place alone can do it
 */
export function repairColor(theme: Theme, role: ColorRole): string | undefined {
  const wanted = contrastReport(theme)
    .filter(({ pair, verdict, blame }) => {
      if (!pair.roles.includes(role)) return false
      return (
        verdict === 'passes' || (verdict === 'fails' && (blame === role || pair.owner === role))
      )
    })
    .map(({ pair }) => pair)
  const palette = paletteOf(theme)
  for (const { hex, rgb } of lightnessLadder(theme[role])) {
    const next = { ...palette, [role]: rgb }
    if (wanted.every((pair) => pairRatio(pair, next) >= pair.needs)) return hex
  }
  return undefined
}

/**
 * Mends a whole theme. The background moves only where nothing else can help, and then as little as
 * can be; the other colours follow, each the nearest that will do. Where locked colours stand in the
 * way, as many pairs as possible are made to pass.
 *
 * @param theme five colours as `#rrggbb`
 * @param locked colours that must stay
 * @returns the mended theme; the very same one where nothing is amiss or nothing can be done
 */
export function repairTheme(theme: Theme, locked: ReadonlySet<ColorRole> = new Set()): Theme {
  let mended = theme
  for (;;) {
    // From its new place a colour has other rungs within reach; once more may mend more.
    const better = improve(mended, locked)
    if (better === mended) return mended
    mended = better
  }
}

/** The very same theme where no other has fewer failing pairs. */
function improve(theme: Theme, locked: ReadonlySet<ColorRole>): Theme {
  if (passesAll(theme)) return theme
  const ladders = new Map<ColorRole, Iterable<Rung>>()
  const rungsOf = (role: ColorRole): Iterable<Rung> => {
    const known = ladders.get(role)
    if (known) return known
    const [own] = lightnessLadder(theme[role])
    const made = locked.has(role) && own ? [own] : lightnessLadder(theme[role])
    ladders.set(role, made)
    return made
  }

  let best = { theme, failing: countFailing(theme) }
  for (const { hex } of rungsOf('background')) {
    const start: Theme = { ...theme, background: hex }
    // Settling costs much more than a look at whether it could be worth it.
    if (leastFailing(start, locked) >= best.failing) continue
    const next = settle(start, locked, rungsOf)
    const failing = countFailing(next)
    if (failing < best.failing) best = { theme: next, failing }
    if (failing === 0) break
  }
  return best.theme
}

/** Chooses the other colours for a background: the foreground first, since the panel hangs on it. */
function settle(
  theme: Theme,
  locked: ReadonlySet<ColorRole>,
  rungsOf: (role: ColorRole) => Iterable<Rung>,
): Theme {
  const palette = paletteOf(theme)
  const ofForeground = goalsOf(lookOf(palette.background)).filter(
    ({ owner, roles }) =>
      owner === 'foreground' || (locked.has(owner) && roles.includes('foreground')),
  )
  const foreground = nearest(rungsOf('foreground'), ({ rgb }) => {
    const next = { ...palette, foreground: rgb }
    return ofForeground.filter((pair) => pairRatio(pair, next) < pair.needs).length
  })
  const based = { ...palette, foreground: foreground.rgb }
  const choose = (role: OpaqueOwner) => {
    const limits = limitsOf(role, based)
    return nearest(
      rungsOf(role),
      ({ light, shadeLight }) =>
        limits.filter(
          ({ needs, other, hover }) => contrastRatio(hover ? shadeLight : light, other) < needs,
        ).length,
    ).hex
  }
  return {
    ...theme,
    foreground: foreground.hex,
    primary: choose('primary'),
    success: choose('success'),
    negative: choose('negative'),
  }
}

/** The first rung that nothing fails at, else the first of those at which least does. */
function nearest(rungs: Iterable<Rung>, failing: (rung: Rung) => number): Rung {
  let best: { rung: Rung; count: number } | undefined
  for (const rung of rungs) {
    const count = failing(rung)
    if (!best || count < best.count) best = { rung, count }
    if (count === 0) break
  }
  if (!best) throw new Error('A ladder has no rung')
  return best.rung
}

function countFailing(theme: Theme): number {
  return contrastReport(theme).filter(({ verdict }) => verdict === 'fails').length
}

/** A bound below which no choice of the other colours comes on this background. */
function leastFailing(theme: Theme, locked: ReadonlySet<ColorRole>): number {
  const palette = paletteOf(theme)
  let least = 0
  for (const owner of owners) {
    least += locked.has(owner)
      ? goalsOf(lookOf(palette.background)).filter(
          (pair) => pair.owner === owner && pairRatio(pair, palette) < pair.needs,
        ).length
      : fewestFailing(owner, palette)
  }
  return least
}
