import type { Oklab } from './oklch.ts'
import { colorDifference, rgbToOklab } from './oklch.ts'
import { rgbToHex } from './rgb.ts'

/** Pixels that fall into one small cube of the colour space. */
type Bin = { red: number; green: number; blue: number; count: number }

/** Colours nearer to each other than this, in OKLab, count as one. */
const sameColor = 0.09

/**
 * Finds the colours that make up a picture. What is mostly transparent does not count; of two
 * equally common colours the more vivid goes first, since a logo's ground is seldom its brand.
 *
 * @param pixels red, green, blue and opacity of each pixel in turn, from 0 to 255
 * @returns `#RRGGBB`, the dominant first; none for an empty picture
 */
export function dominantColors(pixels: Uint8ClampedArray, most: number): readonly string[] {
  const ranked = [...binned(pixels).values()]
    .map((bin) => {
      const rgb = [bin.red / bin.count, bin.green / bin.count, bin.blue / bin.count] as const
      const lab = rgbToOklab(rgb)
      const chroma = Math.hypot(lab[1], lab[2])
      return { hex: rgbToHex(rgb), lab, count: bin.count, weight: bin.count * (0.25 + 6 * chroma) }
    })
    .sort((a, b) => b.weight - a.weight)
  const total = ranked.reduce((sum, { count }) => sum + count, 0)
  const chosen: { hex: string; lab: Oklab }[] = []
  for (const candidate of ranked) {
    if (chosen.length === most) break
    // Edges of letters are smoothed into colours that nobody chose.
    if (candidate.count < total * 0.002) continue
    if (chosen.every(({ lab }) => colorDifference(lab, candidate.lab) >= sameColor))
      chosen.push(candidate)
  }
  return chosen.map(({ hex }) => hex)
}

function binned(pixels: Uint8ClampedArray): Map<number, Bin> {
  const bins = new Map<number, Bin>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(at, at + 4)
    if (opacity < 128) continue
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const bin = bins.get(key) ?? { red: 0, green: 0, blue: 0, count: 0 }
    bins.set(key, {
      red: bin.red + red,
      green: bin.green + green,
      blue: bin.blue + blue,
      count: bin.count + 1,
    })
  }
  return bins
}
