import type { Rgb } from './rgb.ts'
import type { Vision } from './visions.ts'

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
