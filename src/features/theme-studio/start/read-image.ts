import { removeMissingImages } from './svg-images.ts'

/** Longer side to which a picture is drawn before its colours are counted, in pixels. */
const SAMPLE_SIZE_PX = 160

/** A file larger than this is no logo and no screenshot, in bytes. */
const MAX_FILE_BYTES = 30_000_000

/**
 * The pixels of a picture, scaled down: red, green, blue and opacity in turn. `missing`: how many
 * pictures it refers to that are not in the file.
 */
export type DecodedImage = Readonly<{ pixels: Uint8ClampedArray; missing: number }>

/**
 * Decodes a picture in the browser; it is not sent anywhere, and nothing is loaded for it.
 *
 * @returns undefined where the browser cannot read it as a picture
 */
export async function readImage(file: File): Promise<DecodedImage | undefined> {
  if (file.size > MAX_FILE_BYTES) return undefined
  try {
    const isSvg = file.type === 'image/svg+xml' || /\.svg$/i.test(file.name)
    const { file: whole, missing } = isSvg ? await removeMissingImages(file) : { file, missing: 0 }
    const pixels = await readPixels(whole)
    return pixels && { pixels, missing }
  } catch {
    // Not readable at all, as a file that was changed since it was chosen.
    return undefined
  }
}

async function readPixels(file: Blob): Promise<Uint8ClampedArray | undefined> {
  const address = URL.createObjectURL(file)
  try {
    // An element and not createImageBitmap, which reads no SVG.
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, SAMPLE_SIZE_PX / Math.max(image.naturalWidth, image.naturalHeight, 1))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return undefined
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return context.getImageData(0, 0, canvas.width, canvas.height).data
  } finally {
    URL.revokeObjectURL(address)
  }
}
