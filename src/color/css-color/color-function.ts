import type { Components } from './color-spaces.ts'
import { colorSpaces, isColorSpace } from './color-spaces.ts'

/** A colour and its opacity: above 0, where it would be no colour, to 1. */
export type ReadColor = Readonly<{ hex: string; alpha: number }>

/** What a component may be: its least and most, and what 100 % of it is. */
type Range = Readonly<{ least: number; most: number; full: number }>

const channel: Range = { least: 0, most: 255, full: 255 }
const percent: Range = { least: 0, most: 100, full: 100 }
const part: Range = { least: 0, most: 1, full: 1 }
/** In `color()` components may leave sRGB. */
const wide: Range = { least: -1, most: 2, full: 1 }
const ab: Range = { least: -200, most: 200, full: 125 }
const okAb: Range = { least: -0.6, most: 0.6, full: 0.4 }
const hue = 'hue'

/** https://www.w3.org/TR/css-color-4/#color-syntax */
const functions: Readonly<Record<string, readonly (Range | typeof hue)[]>> = {
  rgb: [channel, channel, channel],
  hsl: [hue, percent, percent],
  hwb: [hue, percent, percent],
  lab: [percent, ab, ab],
  lch: [percent, { least: 0, most: 230, full: 150 }, hue],
  oklab: [part, okAb, okAb],
  oklch: [part, { least: 0, most: 0.6, full: 0.4 }, hue],
}

/**
 * Reads a colour function of CSS, such as `hsl(210 50% 40% / 80%)` or `color(display-p3 1 0 0)`. A
 * component out of its range is a slip to point out, and not clamped as CSS would.
 *
 * @param text the function, without blanks around it
 * @returns undefined where it is none, or not one of plain values
 */
export function readColorFunction(text: string): ReadColor | undefined {
  const [, name = '', inside = ''] =
    /^(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(([^()]*)\)$/i.exec(text) ?? []
  const { space, values, alpha } = argumentsOf(name.toLowerCase(), inside.trim())
  if (values.length !== 3 || !isColorSpace(space)) return undefined
  const opacity = alpha === undefined ? 1 : componentOf(alpha, part)
  const ranges = functions[name.toLowerCase()] ?? [wide, wide, wide]
  const [first, second, third] = values.map((value, index) => {
    const range = ranges[index] ?? wide
    return range === hue ? degreesOf(value) : componentOf(value, range)
  })
  if (first === undefined || second === undefined || third === undefined) return undefined
  if (opacity === undefined || opacity === 0) return undefined
  // Percentages of rgb() are of 255, and those of oklab() of 1.
  const components: Components =
    name.toLowerCase() === 'rgb' ? [first / 255, second / 255, third / 255] : [first, second, third]
  return { hex: colorSpaces[space](components), alpha: opacity }
}

function argumentsOf(
  name: string,
  inside: string,
): { space: string; values: readonly string[]; alpha?: string | undefined } {
  if (inside.includes(',')) {
    const [first = '', second = '', third = '', alpha, ...more] = inside.split(/\s*,\s*/)
    const isLegacy = (name === 'rgb' || name === 'hsl') && more.length === 0
    return { space: spaceOf(name), values: isLegacy ? [first, second, third] : [], alpha }
  }
  const [before = '', alpha, ...more] = inside.split(/\s*\/\s*/)
  const values = before.split(/\s+/)
  const space = name === 'color' ? (values.shift() ?? '').toLowerCase() : spaceOf(name)
  return { space, values: more.length === 0 ? values : [], alpha }
}

function spaceOf(name: string): string {
  return name === 'rgb' ? 'srgb' : name
}

const numberPattern = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?$/i

function componentOf(text: string, { least, most, full }: Range): number | undefined {
  if (text.toLowerCase() === 'none') return 0
  const [, digits, unit] = numberPattern.exec(text) ?? []
  if (digits === undefined || (unit !== undefined && unit !== '%')) return undefined
  const value = unit === '%' ? (Number(digits) / 100) * full : Number(digits)
  return value >= least && value <= most ? value : undefined
}

const degreesPer: Readonly<Record<string, number>> = {
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
}

function degreesOf(text: string): number | undefined {
  if (text.toLowerCase() === 'none') return 0
  const [, digits, unit = 'deg'] = numberPattern.exec(text) ?? []
  const per = degreesPer[unit.toLowerCase()]
  return digits === undefined || per === undefined ? undefined : Number(digits) * per
}
