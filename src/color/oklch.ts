import { linear } from './contrast.ts'
import type { Rgb } from './rgb.ts'
import { hexToRgb, rgbToHex } from './rgb.ts'

/** Björn Ottosson's OKLab: equal distances look about equally far apart. Lightness from 0 to 1. */
export type Oklab = readonly [lightness: number, a: number, b: number]

/** The same in polar form: chroma from 0 to about 0.4, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** @returns the same in OKLab, by https://bottosson.github.io/posts/oklab/ */
export function rgbToOklab(rgb: Rgb): Oklab {
  return linearToOklab([linear(rgb[0]), linear(rgb[1]), linear(rgb[2])])
}

/**
 * @param light red, green and blue as light, each from 0 to 1
 * @returns the same in OKLab
 */
export function linearToOklab([red, green, blue]: Rgb): Oklab {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** @returns its channels in sRGB, beyond 0 and 255 where a screen cannot show it */
export function oklabToRgb([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/**
 * @param light of a channel, from 0 to 1
 * @returns the channel in sRGB, from 0 to 255
 */
export function encode(light: number): number {
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)
}

/** @returns the same in OKLCH; a grey has chroma 0 and hue 0 */
export function hexToOklch(hex: string): Oklch {
  const [lightness, a, b] = rgbToOklab(hexToRgb(hex))
  const chroma = Math.hypot(a, b)
  // Greys come out of the arithmetic with a trace of chroma and so with a meaningless hue.
  if (chroma < 0.0005) return [lightness, 0, 0]
  return [lightness, chroma, ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360]
}

/**
 * The nearest colour that a screen can show: lightness and hue are kept, chroma gives way.
 *
 * @param oklch any colour; a lightness beyond black or white counts as that
 * @returns it as `#RRGGBB`
 */
export function oklchToHex([lightness, chroma, hue]: Oklch): string {
  if (lightness >= 1) return '#FFFFFF'
  if (lightness <= 0) return '#000000'
  const at = (reach: number) => oklabToRgb(polar(lightness, reach, hue))
  let [most, least] = [chroma, 0]
  if (!isShown(at(chroma))) {
    while (most - least > 0.0001) {
      const middle = (most + least) / 2
      if (isShown(at(middle))) least = middle
      else most = middle
    }
    most = least
  }
  const [red, green, blue] = at(most)
  return rgbToHex([clamp(red), clamp(green), clamp(blue)])
}

function polar(lightness: number, chroma: number, hue: number): Oklab {
  const angle = (hue * Math.PI) / 180
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]
}

/** Half a step of an 8-bit channel beyond the edge rounds back to it. */
function isShown(rgb: Rgb): boolean {
  return rgb.every((channel) => channel > -0.5 && channel < 255.5)
}

function clamp(channel: number): number {
  return Math.min(255, Math.max(0, channel))
}

/**
 * CSS Color 4's deltaEOK, https://www.w3.org/TR/css-color-4/#color-difference-OK
 *
 * @returns how far apart they look; 0.02 is about the least that is seen at all
 */
export function colorDifference(a: Oklab, b: Oklab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
