import { hexToOklch, oklchToHex } from '#color/oklch.ts'
import type { Themes } from '../color-source.ts'
import { deriveDarkTheme } from './derive-dark-theme.ts'
import { repairTheme } from './repair.ts'

/** A green that leans to blue and a red that leans to pink stay apart for most eyes. */
const successHue = 165
const negativeHue = 18

/**
 * Makes a pair of themes from one colour: it becomes `primary`, greys are slightly tinted with it,
 * green and red stay what people know them for. Every pair passes that can, so a colour that cannot
 * carry white text is darkened.
 *
 * @returns both themes
 */
export function themesFromBrand(brand: string): Themes {
  const [, chroma, hue] = hexToOklch(brand)
  const tint = Math.min(chroma, 0.02)
  const light = repairTheme({
    primary: brand,
    background: '#FFFFFF',
    foreground: oklchToHex([0.22, tint, hue]),
    success: oklchToHex([0.65, 0.13, successHue]),
    negative: oklchToHex([0.49, 0.2, negativeHue]),
  })
  const dark = deriveDarkTheme({ ...light, primary: brand })
  return {
    light,
    dark: repairTheme({ ...dark, background: oklchToHex([0.12, tint * 0.6, hue]) }),
  }
}
