/** Where the page stood when it was last looked at, in pixels from its top. */
export type ScrollAnchor = {
  /** Where the row that is held on to was. */
  readonly rowTop: number
  readonly scrollY: number
}

/**
 * Where the page is to stand once rows have come or gone.
 *
 * The event of a scroll comes a frame after it: what the reader has scrolled since the anchor was taken
 * stays scrolled. What the browser took back itself, since the page has become shorter, does not.
 *
 * @param now where that row is, where the page stands, and the furthest it can
 * @returns pixels from the top of the page
 */
export function scrollPlace(
  anchor: ScrollAnchor,
  now: ScrollAnchor & { readonly maxScrollY: number },
): number {
  const isCut = now.scrollY < anchor.scrollY && now.scrollY >= now.maxScrollY - 1
  const from = isCut ? anchor.scrollY : now.scrollY
  return from + now.rowTop - anchor.rowTop
}
