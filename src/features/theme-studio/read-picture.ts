/** Longer side to which a picture is drawn before its colours are counted, in pixels. */
const longest = 160

/** A file larger than this is no logo and no screenshot, in bytes. */
const mostBytes = 30_000_000

/**
 * Decodes a picture in the browser; it is not sent anywhere.
 *
 * @param file what was chosen or dropped
 * @returns its pixels, scaled down: red, green, blue and opacity in turn; undefined where the
 *   browser cannot read it as a picture
 */
export async function readPicture(file: File): Promise<Uint8ClampedArray | undefined> {
  if (file.size > mostBytes) return undefined
  const address = URL.createObjectURL(file)
  try {
    // An element and not createImageBitmap, which reads no SVG.
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight, 1))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return undefined
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return context.getImageData(0, 0, canvas.width, canvas.height).data
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}
