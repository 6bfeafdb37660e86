import { parseColor } from '#color/rgb.ts'

/** https://wicg.github.io/eyedropper-api/ which TypeScript does not know yet. */
declare global {
  interface Window {
    EyeDropper?: new () => { open(): Promise<{ sRGBHex: string }> }
  }
}

/** @returns whether the browser lets one pick a colour from the screen */
export function hasEyeDropper(): boolean {
  return typeof window !== 'undefined' && window.EyeDropper !== undefined
}

/**
 * Lets the operator pick a colour anywhere on the screen.
 *
 * @returns `#rrggbb`; undefined where they cancelled
 */
export async function pickFromScreen(): Promise<string | undefined> {
  if (!window.EyeDropper) return undefined
  try {
    const { sRGBHex } = await new window.EyeDropper().open()
    return parseColor(sRGBHex)
  } catch {
    // Escape was pressed.
    return undefined
  }
}
