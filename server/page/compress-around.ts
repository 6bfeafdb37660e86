import { promisify } from 'node:util'
import { brotliDecompress, constants, createBrotliCompress } from 'node:zlib'

/** A page that is compressed but for its nonce. */
export type CompressedPage = (nonce: string) => Buffer

/** How every base64 of 16 bytes ends. */
const nonceEnd = '=='

/**
 * Compresses a page once, as small as it gets, so that a response only puts its own nonce in. The
 * compressor gets something else in place of each nonce and ends a piece around it (RFC 7932, section
 * 9.2): that piece is left out, and one with the nonce as it is takes its place. What follows is decoded
 * as it was meant, since both are of one length and end alike, and nothing in a page is like the rest of
 * what is left out, so that none of it is copied.
 *
 * @param parts what is between the nonces
 * @param nonce any, of 16 bytes in base64
 * @returns undefined where that does not make the page again
 */
export async function compressAround(
  parts: readonly string[],
  nonce: string,
): Promise<CompressedPage | undefined> {
  const size = Buffer.byteLength(parts.join(nonce))
  const compressor = createBrotliCompress({
    // Whatever is flushed fits in, so that nothing waits for a reader.
    chunkSize: Math.max(size, 1024),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  })
  const pieceOf = (bytes: Buffer): Promise<Buffer> => {
    compressor.write(bytes)
    return new Promise((resolve) => {
      compressor.flush(constants.BROTLI_OPERATION_FLUSH, () => {
        const chunk: unknown = compressor.read()
        resolve(chunk instanceof Buffer ? chunk : Buffer.alloc(0))
      })
    })
  }
  const pieces: Buffer[] = []
  for (const [index, part] of parts.entries()) {
    if (index > 0) await pieceOf(unlikeText(nonce.length, index))
    pieces.push(await pieceOf(Buffer.from(part)))
  }
  compressor.destroy()

  const page = (own: string) => {
    const between = uncompressedPiece(own)
    return Buffer.concat([
      ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])),
      lastPiece,
    ])
  }
  const decoded = await promisify(brotliDecompress)(page(nonce)).catch(() => undefined)
  return decoded?.equals(Buffer.from(parts.join(nonce))) ? page : undefined
}

/** Bytes that are in no page: control characters, and what UTF-8 never has. */
const bytesUnlikeText: readonly number[] = [
  ...Array.from({ length: 8 }, (_, index) => index + 1),
  ...Array.from({ length: 18 }, (_, index) => index + 14),
  ...Array.from({ length: 11 }, (_, index) => index + 245),
]

/** @returns of which no two bytes in a row are those of another turn: there are 37, a prime number */
function unlikeText(length: number, turn: number): Buffer {
  const { length: count } = bytesUnlikeText
  const bytes = Array.from(
    { length: length - nonceEnd.length },
    (_, index) => bytesUnlikeText[(index * turn) % count] ?? 0,
  )
  return Buffer.from([...bytes, ...Buffer.from(nonceEnd)])
}

/** One that is empty and the last. */
const lastPiece = Buffer.from([0b11])

/**
 * Not the last (1 bit), its length in four nibbles (2 bits), the length less one (16), uncompressed
 * (1), and what is left of the byte.
 */
function uncompressedPiece(text: string): Buffer {
  const bytes = Buffer.from(text)
  const header = ((bytes.length - 1) << 3) | (1 << 19)
  return Buffer.concat([Buffer.from([header, header >> 8, header >> 16]), bytes])
}
