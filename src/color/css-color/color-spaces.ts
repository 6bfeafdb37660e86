import { linear } from '../contrast.ts'
import type { Oklab } from '../oklch.ts'
import {
  colorDifference,
  encode,
  linearToOklab,
  oklabToRgb,
  oklchToHex,
  rgbToOklab,
} from '../oklch.ts'
import type { Rgb } from '../rgb.ts'
import { hslToRgb, rgbToHex } from '../rgb.ts'

/** Three components in the units of CSS Color 4: hues in degrees, percentages from 0 to 100. */
export type Components = readonly [first: number, second: number, third: number]

/**
 * What can be converted, by the names that CSS and design tokens have for it. A colour that no sRGB
 * screen shows becomes the nearest one that it does.
 */
export const colorSpaces = {
  srgb: ([red, green, blue]) => srgbToHex([red * 255, green * 255, blue * 255]),
  'srgb-linear': linearToHex,
  'display-p3': ([red, green, blue]) =>
    linearToHex(multiply(p3ToSrgb, [linearOf(red), linearOf(green), linearOf(blue)] as const)),
  hsl: ([hue, saturation, lightness]) =>
    rgbToHex(hslToRgb([turned(hue), saturation / 100, lightness / 100])),
  hwb: hwbToHex,
  lab: ([lightness, a, b]) => labToHex([lightness, a, b]),
  lch: ([lightness, chroma, hue]) => labToHex([lightness, ...fromPolar(chroma, hue)]),
  oklab: ([lightness, a, b]) => oklabToHex([lightness, a, b]),
  oklch: ([lightness, chroma, hue]) => oklabToHex([lightness, ...fromPolar(chroma, hue)]),
} as const satisfies Record<string, (components: Components) => string>

/** The name of a colour space that can be converted. */
export type ColorSpace = keyof typeof colorSpaces

/** @returns whether it can be converted */
export function isColorSpace(name: string): name is ColorSpace {
  return Object.hasOwn(colorSpaces, name)
}

// https://www.w3.org/TR/css-color-4/#color-conversion-code
const p3ToSrgb = [
  [1.2249401762805598, -0.22494017628055996, 0],
  [-0.042056954709688163, 1.0420569547096881, 0],
  [-0.019637554590334432, -0.07863604555063188, 1.0982736001409663],
] as const
const xyzD50ToSrgb = [
  [3.1341359569958707, -1.6173863321612538, -0.4906619460083532],
  [-0.978795502912089, 1.916254567259524, 0.03344273116131949],
  [0.07195537988411677, -0.2289768264158322, 1.405386058324125],
] as const

type Matrix = readonly [Components, Components, Components]

function multiply(matrix: Matrix, [x, y, z]: Components): Rgb {
  const row = ([a, b, c]: Components) => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** Beyond the edges of sRGB too, where the curve goes on mirrored. */
function linearOf(value: number): number {
  return Math.sign(value) * linear(Math.abs(value) * 255)
}

function srgbToHex(rgb: Rgb): string {
  if (rgb.every((channel) => channel >= 0 && channel <= 255)) return rgbToHex(rgb)
  return linearToHex([linearOf(rgb[0] / 255), linearOf(rgb[1] / 255), linearOf(rgb[2] / 255)])
}

function linearToHex(light: Components): string {
  // The way over OKLab costs a step of a dark channel, so only what sRGB lacks takes it.
  const near = 0.0005
  if (light.every((channel) => channel > -near && channel < 1 + near)) {
    const [red, green, blue] = light.map((channel) => encode(Math.min(1, Math.max(0, channel))))
    return rgbToHex([red ?? 0, green ?? 0, blue ?? 0])
  }
  return oklabToHex(linearToOklab(light))
}

/** https://www.w3.org/TR/css-color-4/#css-gamut-mapping: a difference that nobody sees is cut off. */
function oklabToHex(oklab: Oklab): string {
  const [red, green, blue] = oklabToRgb(oklab).map((channel) => Math.min(255, Math.max(0, channel)))
  const cut = [red ?? 0, green ?? 0, blue ?? 0] as const
  if (colorDifference(rgbToOklab(cut), oklab) < 0.02) return rgbToHex(cut)
  const [lightness, a, b] = oklab
  return oklchToHex([lightness, Math.hypot(a, b), turned((Math.atan2(b, a) * 180) / Math.PI)])
}

function hwbToHex([hue, white, black]: Components): string {
  if (white + black >= 100) {
    const grey = (white / (white + black)) * 255
    return rgbToHex([grey, grey, grey])
  }
  const [red, green, blue] = hslToRgb([turned(hue), 1, 0.5])
  const mix = (channel: number) => channel * (1 - (white + black) / 100) + 2.55 * white
  return rgbToHex([mix(red), mix(green), mix(blue)])
}

/** https://www.w3.org/TR/css-color-4/#lab-to-lab, whose white is D50. */
function labToHex([lightness, a, b]: Components): string {
  const y = (lightness + 16) / 116
  const cube = (value: number) =>
    value ** 3 > 216 / 24389 ? value ** 3 : (116 * value - 16) / (24389 / 27)
  const xyz = [
    cube(a / 500 + y) * (0.3457 / 0.3585),
    lightness > 8 ? y ** 3 : lightness / (24389 / 27),
    cube(y - b / 200) * ((1 - 0.3457 - 0.3585) / 0.3585),
  ] as const
  return linearToHex(multiply(xyzD50ToSrgb, xyz))
}

function fromPolar(chroma: number, hue: number): readonly [a: number, b: number] {
  const angle = (hue * Math.PI) / 180
  return [chroma * Math.cos(angle), chroma * Math.sin(angle)]
}

function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360
}
