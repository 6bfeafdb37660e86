import { luminance } from './contrast.ts'
import type { Oklch } from './oklch.ts'
import { hexToOklch, oklchToHex } from './oklch.ts'
import type { Rgb } from './rgb.ts'
import { hexToRgb, shadeRgb } from './rgb.ts'

/** A candidate to replace a colour. `light` is its luminance, `shadeLight` that of its hover shade. */
export type LightnessStep = Readonly<{ hex: string; rgb: Rgb; light: number; shadeLight: number }>

/** Steps from black to white: about the least change of lightness that eight bits can hold. */
const STEP_COUNT = 512

/**
 * Every colour that differs from one in lightness only: hue kept, chroma kept as far as a screen
 * can show it. The colour itself comes first, exactly as it is; then the nearest, lighter and
 * darker in turn, as far as white and black. Computed lazily.
 *
 * @returns something to go through, any number of times
 */
export function lightnessSteps(hex: string): Iterable<LightnessStep> {
  const made = [lightnessStep(hex)]
  const others = otherSteps(hexToOklch(hex))
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index += 1) {
        if (index === made.length) {
          const next = others.next()
          if (next.done) return
          made.push(next.value)
        }
        const here = made[index]
        if (here) yield here
      }
    },
  }
}

function* otherSteps([lightness, chroma, hue]: Oklch): Generator<LightnessStep, undefined> {
  const at = (level: number) => lightnessStep(oklchToHex([level, chroma, hue]))
  for (let step = 1; step <= STEP_COUNT; step += 1) {
    const lighter = lightness + step / STEP_COUNT
    const darker = lightness - step / STEP_COUNT
    // One step beyond each end, so that white and black are there too.
    if (lighter < 1 + 1 / STEP_COUNT) yield at(lighter)
    if (darker > -1 / STEP_COUNT) yield at(darker)
  }
  return undefined
}

function lightnessStep(hex: string): LightnessStep {
  const rgb = hexToRgb(hex)
  return { hex, rgb, light: luminance(rgb), shadeLight: luminance(shadeRgb(rgb)) }
}
