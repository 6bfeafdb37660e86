import type { Locator } from '@playwright/test'
import type { ThemeName } from '#contract/theme.ts'
import type { Paint } from './expected-colors.ts'

/** A part of the preview as the browser paints it. */
export type PaintedPart = { theme: string; part: string; paint: Required<Paint> }

/** All its parts but the people's pictures, in both themes; a lit dot is a part by itself. */
export function paintedParts(preview: Locator): Promise<PaintedPart[]> {
  return preview.evaluate((region) =>
    [...region.querySelectorAll<HTMLElement>('[data-part]:not([data-part="tile"])')].map(
      (element) => {
        const { backgroundColor, color, borderTopColor } = getComputedStyle(element)
        const { part = '', lit } = element.dataset
        return {
          theme: element.closest<HTMLElement>('[data-theme]')?.dataset.theme ?? '',
          part: lit === 'true' ? `${part} lit` : part,
          paint: { backgroundColor, color, borderTopColor },
        }
      },
    ),
  )
}

/** @returns the elements that draw one part of the room, in one theme or in both */
export function partOf(preview: Locator, part: string, theme?: ThemeName): Locator {
  const frame = theme ? `[data-theme="${theme}"]` : '[data-theme]'
  return preview.locator(`${frame} [data-part="${part}"]`)
}
