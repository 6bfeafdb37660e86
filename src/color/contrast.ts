import type { Rgb } from './rgb.ts'

/**
 * WCAG 2.2's relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 *
 * @returns from 0, black, to 1, white
 */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/**
 * @param channel of an sRGB colour, from 0 to 255
 * @returns its light, from 0 to 1
 */
export function linear(channel: number): number {
  // A search for colours asks for the same 256 values hundreds of thousands of times.
  return (Number.isInteger(channel) ? known[channel] : undefined) ?? decode(channel / 255)
}

const known: readonly number[] = Array.from({ length: 256 }, (_, channel) => decode(channel / 255))

function decode(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/**
 * WCAG 2.2's contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 *
 * @returns from 1, the same, to 21, black on white
 */
export function contrastRatio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/**
 * Lays a translucent colour over an opaque one, as browsers do it: in sRGB, not in light.
 *
 * @param alpha its opacity, from 0 to 1
 * @returns the opaque colour that is seen, not rounded
 */
export function blend(front: Rgb, alpha: number, back: Rgb): Rgb {
  const channel = (index: 0 | 1 | 2) => front[index] * alpha + back[index] * (1 - alpha)
  return [channel(0), channel(1), channel(2)]
}
