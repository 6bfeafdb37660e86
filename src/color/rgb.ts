/** Red, green and blue, each from 0 to 255 and not necessarily whole. */
export type Rgb = readonly [red: number, green: number, blue: number]

/**
 * @param hex a colour as SignalWire spells it: `#` and six hexadecimal digits
 * @returns its three channels
 */
export function hexToRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/**
 * @param rgb a colour; its channels are rounded
 * @returns the same as `#RRGGBB`
 */
export function rgbToHex(rgb: Rgb): string {
  const digits = rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
  return `#${digits.join('').toUpperCase()}`
}

/** Hue in degrees (0 to 360), saturation and lightness from 0 to 1. */
export type Hsl = readonly [hue: number, saturation: number, lightness: number]

/** @returns the same as HSL; a grey has hue and saturation 0 */
export function rgbToHsl(rgb: Rgb): Hsl {
  const [red, green, blue] = rgb
  const max = Math.max(red, green, blue) / 255
  const min = Math.min(red, green, blue) / 255
  const chroma = max - min
  const lightness = (max + min) / 2
  if (chroma === 0) return [0, 0, lightness]
  return [
    hueOf(rgb, max * 255, chroma * 255),
    chroma / (1 - Math.abs(2 * lightness - 1)),
    lightness,
  ]
}

function hueOf([red, green, blue]: Rgb, max: number, chroma: number): number {
  if (max === red) return (60 * ((green - blue) / chroma) + 360) % 360
  if (max === green) return 60 * ((blue - red) / chroma + 2)
  return 60 * ((red - green) / chroma + 4)
}

/** @returns the same in red, green and blue, not rounded */
export function hslToRgb([hue, saturation, lightness]: Hsl): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  // https://www.w3.org/TR/css-color-4/#hsl-to-rgb
  const channel = (offset: number) => {
    const place = (offset + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/**
 * The room's hover colour for buttons: HSL lightness times 0.85. The room does not round it, so
 * neither do we.
 *
 * @returns the darker one as CSS, `rgb(79.05 142.21 255)`
 */
export function shade(hex: string): string {
  return `rgb(${channels(shadeRgb(hexToRgb(hex)))})`
}

/** @returns its hover colour, see `shade` */
export function shadeRgb(rgb: Rgb): Rgb {
  const [hue, saturation, lightness] = rgbToHsl(rgb)
  return hslToRgb([hue, saturation, lightness * 0.85])
}

/**
 * @param alpha its opacity from 0 to 1
 * @returns the translucent colour as CSS, `rgb(255 248 225 / 0.9)`
 */
export function withAlpha(hex: string, alpha: number): string {
  return `rgb(${channels(hexToRgb(hex))} / ${alpha})`
}

function channels(rgb: Rgb): string {
  return rgb.map((channel) => Number(channel.toFixed(2))).join(' ')
}

/**
 * Reads a colour as people type or paste it: three, six or (opaque) eight hexadecimal digits with
 * or without `#`, or an opaque `rgb()` or `rgba()` of numbers or percentages, by commas or blanks.
 *
 * @param text what was typed; blanks around it do not matter
 * @returns the colour as `#` and six digits, hexadecimal ones in the letters they were typed in,
 *   or undefined where the text is no opaque colour
 */
export function parseColor(text: string): string | undefined {
  const trimmed = text.trim()
  return parseHex(trimmed) ?? parseRgbFunction(trimmed)
}

function parseHex(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}(?:ff)?)$/i.exec(text)?.[1]
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits.slice(0, 6)}`
}

const number = String.raw`(\d+(?:\.\d+)?|\.\d+)`
const opaque = String.raw`(?:1(?:\.0+)?|100(?:\.0+)?%)`
const commas = (value: string) =>
  String.raw`${value}\s*,\s*${value}\s*,\s*${value}(?:\s*,\s*${opaque})?`
const blanks = (value: string) => String.raw`${value}\s+${value}\s+${value}(?:\s*/\s*${opaque})?`
const rgbFunctions = [
  { pattern: commas(number), full: 255 },
  { pattern: blanks(number), full: 255 },
  { pattern: commas(`${number}%`), full: 100 },
  { pattern: blanks(`${number}%`), full: 100 },
].map(({ pattern, full }) => ({
  pattern: new RegExp(String.raw`^rgba?\(\s*${pattern}\s*\)$`, 'i'),
  full,
}))

function parseRgbFunction(text: string): string | undefined {
  for (const { pattern, full } of rgbFunctions) {
    const match = pattern.exec(text)
    if (!match) continue
    const rgb: Rgb = [Number(match[1]), Number(match[2]), Number(match[3])]
    // CSS would clamp; here a channel out of range is a slip to point out, not to hide.
    if (rgb.some((channel) => channel > full)) return undefined
    const [red, green, blue] = rgb
    return rgbToHex([(red * 255) / full, (green * 255) / full, (blue * 255) / full])
  }
  return undefined
}
