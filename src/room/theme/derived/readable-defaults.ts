import { defaultTheme } from '#contract/theme.ts'
import type { Themes } from '../color-source.ts'
import { deriveDarkTheme } from './derive-dark-theme.ts'
import { repairTheme } from './repair.ts'

/** @returns SignalWire's default colours, changed as little as makes them readable, and a dark theme of them */
export function readableDefaults(): Themes {
  return { light: repairTheme(defaultTheme), dark: deriveDarkTheme(defaultTheme) }
}
