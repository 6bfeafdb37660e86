import { parseColor } from '../rgb.ts'
import type { ReadColor } from './color-function.ts'

type Reader = (text: string) => ReadColor | undefined

let readFully: Reader | undefined

/**
 * Loads what reads every way to write a colour, which the first load does without.
 *
 * @returns whether it is there now
 */
export async function loadColorReader(): Promise<boolean> {
  const module = await import('./read-color.ts').catch(() => undefined)
  readFully = module?.readColor
  return readFully !== undefined
}

/** @returns the colour, as far as it can be read before `loadColorReader` is done */
export function readColorText(text: string): ReadColor | undefined {
  if (readFully) return readFully(text)
  const hex = parseColor(text)
  return hex === undefined ? undefined : { hex, alpha: 1 }
}
