import { readColor } from '#color/css-color/read-color.ts'
import { themeNames } from '#contract/theme.ts'
import type { ThemeEntry, TreeReader } from '../model.ts'
import { isList, isObject } from '../syntax/object-literal.ts'

/**
 * What Material Theme Builder exports. Of its schemes the two plain ones count; the others are for
 * more contrast. `extendedColors` are what a design was made from, so they are for both themes.
 */
export const readMaterialTheme: TreeReader = (tree) => {
  if (!isObject(tree) || !isObject(tree.schemes)) return undefined
  const entries: ThemeEntry[] = []
  for (const theme of themeNames) {
    const scheme = tree.schemes[theme]
    if (!isObject(scheme)) continue
    for (const [name, value] of Object.entries(scheme))
      if (typeof value === 'string')
        entries.push({ name, where: `schemes.${theme}`, theme, value, color: readColor(value) })
  }
  for (const extended of isList(tree.extendedColors) ? tree.extendedColors : []) {
    if (!isObject(extended)) continue
    const { name, color: value } = extended
    if (typeof name !== 'string' || typeof value !== 'string') continue
    for (const theme of themeNames)
      entries.push({ name, where: 'extendedColors', theme, value, color: readColor(value) })
  }
  return { format: 'a Material theme', entries }
}
