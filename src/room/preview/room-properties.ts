import { shade, withAlpha } from '#color/rgb.ts'
import type { ColorRole, Theme } from '#contract/theme.ts'
import { colorPattern, defaultTheme } from '#contract/theme.ts'

/** A custom property that the room's drawing reads its colours from. */
export type RoomProperty = `--room-${string}`

/** Opacities at which the room mixes its colours. */
const opacity = { bar: 0.9, panel: 0.05, muted: 0.5, strong: 0.9, faint: 0.3 } as const

/**
 * Every colour the room paints with, the derived ones worked out as SignalWire's room component
 * does it.
 *
 * @param theme the five given colours; one that is no `#rrggbb` counts as absent and gets
 *   SignalWire's default
 * @returns CSS custom properties by name
 */
export function roomProperties(theme: Theme): Record<RoomProperty, string> {
  const primary = given(theme, 'primary')
  const background = given(theme, 'background')
  const foreground = given(theme, 'foreground')
  const success = given(theme, 'success')
  const negative = given(theme, 'negative')
  return {
    '--room-primary': primary,
    '--room-primary-shade': shade(primary),
    '--room-background': background,
    '--room-foreground': foreground,
    '--room-foreground-90': withAlpha(foreground, opacity.strong),
    '--room-foreground-30': withAlpha(foreground, opacity.faint),
    '--room-success': success,
    '--room-negative': negative,
    '--room-negative-shade': shade(negative),
    '--room-background-90': withAlpha(background, opacity.bar),
    '--room-foreground-5': withAlpha(foreground, opacity.panel),
    '--room-foreground-50': withAlpha(foreground, opacity.muted),
  }
}

function given(theme: Theme, role: ColorRole): string {
  return colorPattern.test(theme[role]) ? theme[role] : defaultTheme[role]
}
