/** Elements that show another picture: SVG's own two, and HTML's within a `<foreignObject>`. */
const imageElements = 'image, feImage, img'

/**
 * Takes out of an SVG the pictures that cannot be shown. A browser loads nothing from elsewhere for
 * an SVG that is itself shown as a picture; in its place it paints an icon of its own, whose colours
 * are nobody's.
 *
 * @returns it without them, and how many they were; the very same file where there were none
 */
export async function removeMissingImages(file: File): Promise<{ file: Blob; missing: number }> {
  const drawing = new DOMParser().parseFromString(await file.text(), 'image/svg+xml')
  let missing = 0
  for (const element of drawing.querySelectorAll(imageElements)) {
    if (await isShown(addressOf(element))) continue
    element.remove()
    missing += 1
  }
  if (missing === 0) return { file, missing }
  const text = new XMLSerializer().serializeToString(drawing)
  return { file: new Blob([text], { type: 'image/svg+xml' }), missing }
}

function addressOf(element: Element): string {
  const address =
    element.getAttribute('href') ??
    element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ??
    element.getAttribute('src')
  return address?.trim() ?? ''
}

/** Only what lies in the file itself is, and only if it is a whole picture. */
async function isShown(address: string): Promise<boolean> {
  // A part of the drawing, which SVG's filters may refer to.
  if (address.startsWith('#')) return true
  if (!/^data:image\//i.test(address)) return false
  const image = new Image()
  image.src = address
  return image.decode().then(
    () => true,
    () => false,
  )
}
