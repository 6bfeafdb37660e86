import {
  colorField,
  colorPattern,
  colorRoles,
  type Theme,
  type ThemeName,
  themeNames,
} from '#contract/theme.ts'
import { fromEntries } from '#contract/typed-object.ts'
import { passesAll } from '#room/theme/contrast/contrast-report.ts'
import type { ConferencePlan } from './plan-edit.ts'

/** @returns for each theme how many conferences get colours for it that are hard to read */
export function hardToRead(
  plans: readonly ConferencePlan[],
): Readonly<Partial<Record<ThemeName, number>>> {
  const judged = new Map<string, boolean>()
  const counts: Partial<Record<ThemeName, number>> = {}
  for (const plan of plans)
    for (const name of themeNames) {
      const theme = newTheme(plan, name)
      if (!theme) continue
      const key = Object.values(theme).join()
      const passes = judged.get(key) ?? passesAll(theme)
      judged.set(key, passes)
      if (!passes) counts[name] = (counts[name] ?? 0) + 1
    }
  return counts
}

/** @returns the theme after the edit; undefined where it does not change, or no one can know it */
function newTheme({ conference, changes }: ConferencePlan, name: ThemeName): Theme | undefined {
  const fields = colorRoles.map((role) => [role, colorField(name, role)] as const)
  if (!changes.some((change) => fields.some(([, field]) => field === change.field)))
    return undefined
  const theme = fromEntries(
    fields.map(([role, field]) => {
      const change = changes.find((known) => known.field === field)
      return [role, String(change ? change.after : conference[field])] as const
    }),
  )
  return Object.values(theme).every((color) => colorPattern.test(color)) ? theme : undefined
}
