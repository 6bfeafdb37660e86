import type { ColorRole } from '#contract/theme.ts'
import { colorRoles } from '#contract/theme.ts'

/**
 * The colour that each part of the drawing is painted with; where it is two, the one that fills it.
 * What is not here has neutral colours.
 */
const partRoles = new Map<string, ColorRole>([
  ['top-bar', 'background'],
  ['recording-dot', 'negative'],
  ['room-name', 'foreground'],
  ['participant-count', 'foreground'],
  ['side-panel', 'background'],
  ['side-heading', 'foreground'],
  ['avatar', 'negative'],
  ['bottom-bar', 'background'],
  ['leave', 'negative'],
  ['control', 'foreground'],
  ['toast', 'foreground'],
  ['prejoin', 'background'],
  ['prejoin-field', 'foreground'],
  ['prejoin-panel', 'foreground'],
  ['checkbox', 'primary'],
  ['prejoin-hint', 'foreground'],
  ['meter-dot', 'success'],
  ['step-count', 'foreground'],
  ['continue', 'primary'],
  ['cancel', 'negative'],
])

/** What may be pointed at: the parts, and texts inside them of a colour of their own. */
export const paintedSelector = '[data-part], [data-paint]'

/** @returns the colour that paints it; undefined for neutral ones */
export function roleOfElement(element: HTMLElement): ColorRole | undefined {
  const { part, paint } = element.dataset
  if (paint !== undefined) return colorRoles.find((role) => role === paint)
  return part === undefined ? undefined : partRoles.get(part)
}
