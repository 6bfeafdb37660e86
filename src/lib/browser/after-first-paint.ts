/**
 * @returns a promise kept once the browser has painted what is on the page now, so that what is
 *   loaded next cannot hold it up
 */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // A frame's callback runs before its paint, a timer set in it after. A hidden tab has no
    // frames, and nothing to hold up either.
    if (document.visibilityState === 'hidden') resolve()
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}
