const asItStands = { __html: '' }

/**
 * For an element whose content comes later than the page: what was rendered in advance stays as it
 * is until then, since React looks into no element that is given as HTML.
 *
 * @param children null until they can be rendered
 * @returns props of the element
 */
export function keptUntil<Children>(children: Children) {
  return children === null
    ? { dangerouslySetInnerHTML: asItStands, suppressHydrationWarning: true }
    : { children }
}
