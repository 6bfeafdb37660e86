import type { Theme } from '#contract/theme.ts'
import { linear } from './contrast.ts'
import { colorDifference, linearToOklab } from './oklch.ts'
import type { Rgb } from './rgb.ts'
import { hexToRgb } from './rgb.ts'
import { visionMatrices } from './vision-matrices.ts'
import type { Vision } from './visions.ts'
import { visions } from './visions.ts'

/** @returns what is seen, as light: each channel from 0 to 1 */
export function simulateVision(hex: string, vision: Vision): Rgb {
  const [red, green, blue] = hexToRgb(hex)
  const light = [linear(red), linear(green), linear(blue)] as const
  const [first, second, third] = visionMatrices[vision]
  return [
    simulateChannel(first, light),
    simulateChannel(second, light),
    simulateChannel(third, light),
  ]
}

function simulateChannel(row: Rgb, light: Rgb): number {
  const sum = row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
  return Math.min(1, Math.max(0, sum))
}

/** `same`: not told apart by colour. `close`: only side by side. `distinct`: at a glance. */
export type Similarity = 'same' | 'close' | 'distinct'

/**
 * Whether people with a colour vision deficiency can tell success from negative. `difference`
 * is deltaEOK times 100: 2 is about the least that is seen at all.
 */
export type VisionVerdict = Readonly<{ vision: Vision; difference: number; similarity: Similarity }>

/**
 * The least difference, in hundredths of OKLab, from which two colours that never stand side by
 * side are taken for two: several times the just noticeable one. A judgement, not a standard.
 */
const limits = { close: 5, distinct: 10 } as const

/** @returns a verdict on success against negative for each way of seeing */
export function visionVerdicts({ success, negative }: Theme): readonly VisionVerdict[] {
  return visions.map((vision) => {
    const seen = (hex: string) => linearToOklab(simulateVision(hex, vision))
    const difference = 100 * colorDifference(seen(success), seen(negative))
    return { vision, difference, similarity: similarityOf(difference) }
  })
}

function similarityOf(difference: number): Similarity {
  if (difference < limits.close) return 'same'
  return difference < limits.distinct ? 'close' : 'distinct'
}
