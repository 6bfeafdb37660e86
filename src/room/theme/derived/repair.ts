import { contrastRatio } from '#color/contrast.ts'
import type { LightnessStep } from '#color/lightness-steps.ts'
import { lightnessSteps } from '#color/lightness-steps.ts'
import { nearestStep } from '#color/nearest-step.ts'
import { hexToRgb } from '#color/rgb.ts'
import type { ColorRole, Theme } from '#contract/theme.ts'
import type { OpaqueRole } from '../contrast/contrast-limits.ts'
import { adjustableRoles, fewestFailing, limitsOf } from '../contrast/contrast-limits.ts'
import type { Pair } from '../contrast/contrast-pairs.ts'
import { achievablePairs, pairRatio, paletteOf, themeKindOf } from '../contrast/contrast-pairs.ts'
import { contrastReport } from '../contrast/contrast-report.ts'

/**
 * The nearest colour that fixes what one colour is responsible for: hue kept, lightness changed as
 * little as can be. What passes now still passes with it.
 *
 * @returns the new colour, the present one where nothing fails; undefined where no colour in
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
  for (const { hex, rgb } of stepsWithin(theme, role)) {
    const next = { ...palette, [role]: rgb }
    if (wanted.every((pair) => pairRatio(pair, next) >= pair.needs)) return hex
  }
  return undefined
}

/**
 * Fixes a whole theme. The background moves only where nothing else can help, and then as little as
 * can be, a light one staying light and a dark one dark; the other colours follow, each the nearest
 * that will do. Where locked colours stand in the way, as many pairs as possible are made to pass.
 *
 * @returns the fixed theme; the same object where nothing fails or nothing can be done
 */
export function repairTheme(theme: Theme, locked: ReadonlySet<ColorRole> = new Set()): Theme {
  let repaired = theme
  for (;;) {
    // From its new lightness a colour can reach other steps, so another pass may fix more.
    const better = improve(repaired, locked)
    if (better === repaired) return repaired
    repaired = better
  }
}

/**
 * @returns what that colour would have to be for a repair to fix more, hue kept and lightness
 *   changed as little as can be; undefined where another colour in its place is of no use
 */
export function colorForLock(
  theme: Theme,
  locked: ReadonlySet<ColorRole>,
  role: ColorRole,
): string | undefined {
  const others = new Set(locked)
  others.delete(role)
  const free = repairTheme(theme, others)
  const isBetter = failingPairs(free).length < failingPairs(repairTheme(theme, locked)).length
  return isBetter && free[role] !== theme[role] ? free[role] : undefined
}

/** The very same theme where no other has fewer failing pairs. */
function improve(theme: Theme, locked: ReadonlySet<ColorRole>): Theme {
  const present = failingPairs(theme)
  /** As many fail whatever becomes of the colours that are not locked. */
  const lost = present.filter(({ roles }) => roles.every((role) => locked.has(role))).length
  if (present.length === lost) return theme
  const stepsByRole = new Map<ColorRole, Iterable<LightnessStep>>()
  const stepsOf = (role: ColorRole): Iterable<LightnessStep> => {
    const known = stepsByRole.get(role)
    if (known) return known
    const [own] = lightnessSteps(theme[role])
    const made = locked.has(role) && own ? [own] : stepsWithin(theme, role)
    stepsByRole.set(role, made)
    return made
  }

  let best = { theme, failing: present.length, step: -1 }
  const trySettled = ({ start, step }: Candidate) => {
    const next = settle(start, locked, stepsOf)
    const failing = failingPairs(next).length
    if (failing < best.failing || (failing === best.failing && step < best.step))
      best = { theme: next, failing, step }
  }
  // Settling costs much more than a look at whether it could be worth it, so backgrounds on which
  // nothing more need fail than must anywhere go first; nearly always one of them will do.
  const others: Candidate[] = []
  let step = 0
  for (const { hex } of stepsOf('background')) {
    const start: Theme = { ...theme, background: hex }
    const least = leastFailing(start, locked)
    if (least <= lost) trySettled({ start, step, least })
    else if (least < present.length) others.push({ start, step, least })
    if (best.failing <= lost) return best.theme
    step += 1
  }
  for (const candidate of others)
    if (
      candidate.least < best.failing ||
      (candidate.least === best.failing && candidate.step < best.step)
    )
      trySettled(candidate)
  return best.theme
}

/**
 * The other lightnesses of a colour. A background stays on its side: whoever chose a light theme
 * gets no dark one, however many pairs that would fix.
 */
function stepsWithin(theme: Theme, role: ColorRole): Iterable<LightnessStep> {
  const all = lightnessSteps(theme[role])
  if (role !== 'background') return all
  const kind = themeKindOf(hexToRgb(theme.background))
  return {
    *[Symbol.iterator]() {
      for (const step of all) if (themeKindOf(step.rgb) === kind) yield step
    },
  }
}

/** A background to try: how far from the present one, and how many pairs fail on it at least. */
type Candidate = Readonly<{ start: Theme; step: number; least: number }>

/** Chooses the other colours for a background: the foreground first, since the panel hangs on it. */
function settle(
  theme: Theme,
  locked: ReadonlySet<ColorRole>,
  stepsOf: (role: ColorRole) => Iterable<LightnessStep>,
): Theme {
  const palette = paletteOf(theme)
  const ofForeground = achievablePairs(themeKindOf(palette.background)).filter(
    ({ owner, roles }) =>
      owner === 'foreground' || (locked.has(owner) && roles.includes('foreground')),
  )
  const foreground = nearestStep(
    stepsOf('foreground'),
    ofForeground,
    fewestFailing('foreground', palette),
    ({ rgb }, pair) => pairRatio(pair, { ...palette, foreground: rgb }) < pair.needs,
  )
  const based = { ...palette, foreground: foreground.rgb }
  const choose = (role: OpaqueRole) => {
    const limits = limitsOf(role, based)
    return nearestStep(
      stepsOf(role),
      limits,
      fewestFailing(role, based),
      ({ light, shadeLight }, { needs, other, hover }) =>
        contrastRatio(hover ? shadeLight : light, other) < needs,
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

/** The failing pairs that other colours would fix. */
function failingPairs(theme: Theme): readonly Pair[] {
  const palette = paletteOf(theme)
  return achievablePairs(themeKindOf(palette.background)).filter(
    (pair) => pairRatio(pair, palette) < pair.needs,
  )
}

/** A bound below which no choice of the other colours comes on this background. */
function leastFailing(theme: Theme, locked: ReadonlySet<ColorRole>): number {
  const palette = paletteOf(theme)
  let least = 0
  for (const owner of adjustableRoles) {
    least += locked.has(owner)
      ? achievablePairs(themeKindOf(palette.background)).filter(
          (pair) => pair.owner === owner && pairRatio(pair, palette) < pair.needs,
        ).length
      : fewestFailing(owner, palette)
  }
  return least
}
