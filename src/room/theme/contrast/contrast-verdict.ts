import { type ThemeName, themeLabels, themeNames } from '#contract/theme.ts'
import type { Themes } from '../color-source.ts'
import { contrastReport } from './contrast-report.ts'

/** How a theme reads: whether all is well, and in words. */
export type ThemeVerdict = Readonly<{ theme: ThemeName; passes: boolean; text: string }>

/** @returns of each theme how many pairs of colours are hard to read that others could repair */
export function contrastVerdicts(themes: Themes): readonly ThemeVerdict[] {
  return themeNames.map((theme) => {
    const failing = contrastReport(themes[theme]).filter(({ verdict }) => verdict === 'fails')
    const count = failing.length
    return {
      theme,
      passes: count === 0,
      text:
        count === 0
          ? `${themeLabels[theme]}: easy to read`
          : `${themeLabels[theme]}: ${count} ${count === 1 ? 'pair' : 'pairs'} hard to read`,
    }
  })
}
