import type { ColorRole, Theme } from '#contract/theme.ts'
import type { Finding } from '#room/theme/contrast/contrast-report.ts'
import { contrastReport, groupByRoleToChange } from '#room/theme/contrast/contrast-report.ts'
import { colorForLock, repairColor, repairTheme } from '#room/theme/derived/repair.ts'
import { countFailing } from './contrast-text.ts'

/** How a theme could be fixed: each failing colour by itself, and all at once. */
export type Fixes = Readonly<{
  /** The theme that this was computed for. */
  theme: Theme
  /** By failing colour; undefined where changing it alone cannot fix it. */
  colors: ReadonlyMap<ColorRole, string | undefined>
  /** What a locked colour that is to blame would have to be; without those where nothing would do. */
  lockedAlternatives: ReadonlyMap<ColorRole, string>
  /** The whole theme; the same one where nothing can be done. */
  whole: Theme
  /** How many pairs fail even then, because of locked colours. */
  remaining: number
}>

/** What to offer. */
export function computeFixes(
  theme: Theme,
  findings: readonly Finding[],
  locked: ReadonlySet<ColorRole>,
): Fixes {
  const whole = repairTheme(theme, locked)
  const colors = groupByRoleToChange(findings).map(
    ([role]) => [role, locked.has(role) ? undefined : repairColor(theme, role)] as const,
  )
  const locks = colors.flatMap(([role]) => {
    const color = locked.has(role) ? colorForLock(theme, locked, role) : undefined
    return color === undefined ? [] : [[role, color] as const]
  })
  return {
    theme,
    colors: new Map(colors),
    lockedAlternatives: new Map(locks),
    whole,
    remaining: countFailing(contrastReport(whole)),
  }
}
