import type { Oklch } from '#color/oklch.ts'
import { hexToOklch, oklchToHex } from '#color/oklch.ts'
import type { Theme } from '#contract/theme.ts'
import { repairTheme } from './repair.ts'

/**
 * Derives a dark theme: every role keeps its hue, background and foreground change places in
 * lightness, and every pair passes that can.
 *
 * The background is nearly black. It has to be: `negative` carries white text (Leave) and is text
 * itself (Cancel), and only on a background of at most about #060606 can one colour do both.
 *
 * @returns the dark theme
 */
export function deriveDarkTheme(light: Theme): Theme {
  return repairTheme({
    primary: light.primary,
    background: tinted(light.background, 0.12, 0.012),
    foreground: tinted(light.foreground, 0.96, 0.012),
    success: lit(light.success, 0.76),
    negative: light.negative,
  })
}

/**
 * The reverse: derives a light theme from a dark one.
 *
 * @returns the light theme
 */
export function deriveLightTheme(dark: Theme): Theme {
  return repairTheme({
    primary: dark.primary,
    background: tinted(dark.background, 0.995, 0.004),
    foreground: tinted(dark.foreground, 0.22, 0.02),
    success: lit(dark.success, 0.6),
    negative: dark.negative,
  })
}

/** Another lightness with hardly any chroma. */
function tinted(hex: string, lightness: number, mostChroma: number): string {
  const [, chroma, hue] = hexToOklch(hex)
  return oklchToHex([lightness, Math.min(chroma, mostChroma), hue])
}

function lit(hex: string, lightness: number): string {
  const [, chroma, hue]: Oklch = hexToOklch(hex)
  return oklchToHex([lightness, chroma, hue])
}
