import type { Theme } from '#contract/theme.ts'

/**
 * What each part of the room is painted with, by the facts that were read off SignalWire's own room
 * component. Worked out here anew, so that a slip in the preview's own sums cannot hide.
 *
 * @returns for each part the computed values that it must have, as a browser spells them
 */
export function expectedColors(theme: Theme): Readonly<Record<string, Paint>> {
  const { primary, background, foreground, success, negative } = theme
  const text = { color: opaque(foreground) }
  const bar = { backgroundColor: veil(background, 0.9), ...text }
  const surface = { backgroundColor: opaque(background), ...text }
  const muted = { color: veil(foreground, 0.5) }
  const onNegative = { backgroundColor: opaque(negative), color: white }
  const onPrimary = { backgroundColor: opaque(primary), color: white }
  const edge = { borderTopColor: veil(foreground, 0.3) }
  return {
    room: { backgroundColor: 'rgb(0, 0, 0)' },
    stage: { backgroundColor: 'rgb(0, 0, 0)' },
    'top-bar': bar,
    'bottom-bar': bar,
    'recording-dot': { backgroundColor: opaque(negative) },
    'room-name': text,
    'participant-count': { color: veil(foreground, 0.9) },
    control: { color: veil(foreground, 0.9) },
    'side-panel': surface,
    'side-heading': muted,
    avatar: onNegative,
    leave: onNegative,
    toast: { backgroundColor: opaque(foreground), color: opaque(background), ...edge },
    prejoin: surface,
    'prejoin-field': { ...surface, ...edge },
    'prejoin-panel': { backgroundColor: veil(foreground, 0.05) },
    checkbox: { backgroundColor: opaque(primary) },
    'prejoin-hint': muted,
    'meter-dot lit': { backgroundColor: opaque(success) },
    'meter-dot': { backgroundColor: veil(foreground, 0.5) },
    'step-count': muted,
    continue: onPrimary,
    cancel: { backgroundColor: opaque(background), color: opaque(negative) },
  }
}

export type Paint = Readonly<
  Partial<Record<'backgroundColor' | 'color' | 'borderTopColor', string>>
>

const white = 'rgb(255, 255, 255)'

/**
 * A button's colour under the pointer: HSL lightness times 0.85. With hue and saturation kept, a
 * channel's distance from the lightness grows and shrinks as the chroma does.
 *
 * @returns the darker one as a browser spells it
 */
export function hovered(hex: string): string {
  const rgb = channels(hex).map((channel) => channel / 255)
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)]
  const lightness = (most + least) / 2
  const darker = lightness * 0.85
  const room = (at: number) => 1 - Math.abs(2 * at - 1)
  const scale = room(darker) / room(lightness)
  return spelt(
    rgb.map((channel) =>
      most === least ? 255 * darker : 255 * (darker + (channel - lightness) * scale),
    ),
  )
}

function opaque(hex: string): string {
  return spelt(channels(hex))
}

function veil(hex: string, alpha: number): string {
  return `rgba(${channels(hex).join(', ')}, ${alpha})`
}

function spelt(rgb: readonly number[]): string {
  return `rgb(${rgb.map(Math.round).join(', ')})`
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}
