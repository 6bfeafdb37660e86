import type { Rgb } from './rgb.ts'

/**
 * Lightness contrast Lc by APCA, version 0.1.9 of its W3 constants (0.0.98G-4g), written from the
 * formula published at https://github.com/Myndex/SAPC-APCA ("APCA in a Nutshell"). It follows the eye
 * more closely than WCAG 2.2's ratio, above all on dark backgrounds, but is no standard: a second
 * opinion.
 *
 * @param text an opaque colour
 * @param background what it stands on, opaque
 * @returns about -108 (white on black) to 106 (black on white); negative for light text on dark
 */
export function apca(text: Rgb, background: Rgb): number {
  const front = screenLuminance(text)
  const back = screenLuminance(background)
  if (Math.abs(back - front) < 0.0005) return 0
  if (back > front) {
    const contrast = (back ** 0.56 - front ** 0.57) * 1.14
    return contrast < 0.1 ? 0 : (contrast - 0.027) * 100
  }
  const contrast = (back ** 0.65 - front ** 0.62) * 1.14
  return contrast > -0.1 ? 0 : (contrast + 0.027) * 100
}

/** A plain power curve, since APCA means what a screen gives off; near black it is lifted. */
function screenLuminance([red, green, blue]: Rgb): number {
  const light =
    0.2126729 * (red / 255) ** 2.4 +
    0.7151522 * (green / 255) ** 2.4 +
    0.072175 * (blue / 255) ** 2.4
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: the formula says 1.414, not a root
  return light < 0.022 ? light + (0.022 - light) ** 1.414 : light
}
