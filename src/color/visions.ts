/** Ways of seeing colours that the preview can be seen through. */
export const visions = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const
export type Vision = (typeof visions)[number]
