import { hslToRgb, parseColor, rgbToHex } from './color.ts'
import { oklchToHex } from './oklch.ts'

const number = String.raw`([+-]?(?:\d+(?:\.\d+)?|\.\d+))`
const gap = String.raw`\s*[,\s]\s*`
const opaque = String.raw`(?:\s*[,/]\s*(?:1(?:\.0+)?|100(?:\.0+)?%))?`
const triple = `${number}(?:deg)?${gap}${number}%${gap}${number}%`
const hslFunction = new RegExp(String.raw`^hsla?\(\s*${triple}${opaque}\s*\)$`, 'i')
const bareHsl = new RegExp(`^${triple}$`)
const oklchFunction = new RegExp(
  String.raw`^oklch\(\s*${number}(%?)\s+${number}(%?)\s+${number}(?:deg)?${opaque}\s*\)$`,
  'i',
)

/**
 * Reads an opaque colour as stylesheets write it: besides what `parseColor` takes, `hsl()`,
 * `oklch()`, the bare `222 47% 11%` that some Tailwind themes keep in their variables, and the two
 * names that themes do use.
 *
 * @param text a value
 * @returns `#` and six digits; undefined where it is no opaque colour
 */
export function parseCssColor(text: string): string | undefined {
  const value = text.trim()
  return parseColor(value) ?? named[value.toLowerCase()] ?? parseHsl(value) ?? parseOklch(value)
}

const named: Readonly<Record<string, string>> = { white: '#FFFFFF', black: '#000000' }

function parseHsl(text: string): string | undefined {
  const match = hslFunction.exec(text) ?? bareHsl.exec(text)
  if (!match) return undefined
  const [hue, saturation, lightness] = match.slice(1, 4).map(Number)
  if (hue === undefined || saturation === undefined || lightness === undefined) return undefined
  if (!isPercent(saturation) || !isPercent(lightness)) return undefined
  return rgbToHex(hslToRgb([turn(hue), saturation / 100, lightness / 100]))
}

function parseOklch(text: string): string | undefined {
  const match = oklchFunction.exec(text)
  if (!match) return undefined
  const [, lightness, lightnessSign, chroma, chromaSign, hue] = match
  const level = Number(lightness) / (lightnessSign === '%' ? 100 : 1)
  // https://www.w3.org/TR/css-color-4/#ok-lab: 100 % of chroma is 0.4
  const reach = Number(chroma) * (chromaSign === '%' ? 0.004 : 1)
  if (level < 0 || level > 1 || reach < 0) return undefined
  return oklchToHex([level, reach, turn(Number(hue))])
}

function isPercent(value: number): boolean {
  return value >= 0 && value <= 100
}

function turn(degrees: number): number {
  return ((degrees % 360) + 360) % 360
}
