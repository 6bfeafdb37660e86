import type { Theme } from '#contract/theme.ts'
import type { Rgb } from './color.ts'
import { hexToRgb } from './color.ts'
import { linear } from './contrast.ts'
import { colorDifference, linearToOklab } from './oklch.ts'

/** Ways of seeing colours that the preview can be seen through. */
export const visions = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const
export type Vision = (typeof visions)[number]

/** Red, green and blue that are seen, row by row, from those that are there; all as light. */
export type VisionMatrix = readonly [Rgb, Rgb, Rgb]

const grey: Rgb = [0.2126, 0.7152, 0.0722]

/**
 * The first three at full severity by Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency" (2009), table 1; the last keeps luminance only.
 */
export const visionMatrices: Readonly<Record<Vision, VisionMatrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [grey, grey, grey],
}

/**
 * @param hex a colour, `#rrggbb`
 * @param vision who looks at it
 * @returns what is seen, as light: each channel from 0 to 1
 */
export function seenLight(hex: string, vision: Vision): Rgb {
  const [red, green, blue] = hexToRgb(hex)
  const light = [linear(red), linear(green), linear(blue)] as const
  const [first, second, third] = visionMatrices[vision]
  return [seenChannel(first, light), seenChannel(second, light), seenChannel(third, light)]
}

function seenChannel(row: Rgb, light: Rgb): number {
  const sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
  return Math.min(1, Math.max(0, sum))
}

/** `same`: not told apart by colour. `close`: only side by side. `distinct`: at a glance. */
export type Likeness = 'same' | 'close' | 'distinct'

/**
 * Whether somebody who sees colours in another way still tells success from negative. `difference`
 * is deltaEOK times 100: 2 is about the least that is seen at all.
 */
export type VisionVerdict = Readonly<{ vision: Vision; difference: number; likeness: Likeness }>

/**
 * The least difference, in hundredths of OKLab, from which two colours that never stand side by
 * side are taken for two: several times the just noticeable one. A judgement, not a standard.
 */
const limits = { close: 5, distinct: 10 } as const

/**
 * @param theme five colours as `#rrggbb`
 * @returns a verdict on success against negative for each way of seeing
 */
export function visionVerdicts({ success, negative }: Theme): readonly VisionVerdict[] {
  return visions.map((vision) => {
    const seen = (hex: string) => linearToOklab(seenLight(hex, vision))
    const difference = 100 * colorDifference(seen(success), seen(negative))
    return { vision, difference, likeness: likenessOf(difference) }
  })
}

function likenessOf(difference: number): Likeness {
  if (difference < limits.close) return 'same'
  return difference < limits.distinct ? 'close' : 'distinct'
}
