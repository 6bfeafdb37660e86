/** Smallest room that is made, in bytes. */
const MIN_ALLOCATION_BYTES = 4096

/** Bytes that come in pieces, kept in one. */
export type Collector = {
  /** @returns false where it would be too much; then it is not kept */
  readonly add: (piece: Uint8Array) => boolean
  readonly bytes: () => Uint8Array
}

/**
 * Collects bytes. The pieces are copied, not kept: one that has a single byte takes more than a
 * hundred, and who sends chose the size of them.
 *
 * @param most bytes that are kept
 */
export function createCollector(most: number): Collector {
  let room = Buffer.alloc(0)
  let size = 0
  return {
    add: (piece) => {
      const needed = size + piece.length
      if (needed > most) return false
      if (needed > room.length) {
        const larger = Buffer.allocUnsafeSlow(
          Math.min(most, Math.max(MIN_ALLOCATION_BYTES, 2 * size, needed)),
        )
        room.copy(larger, 0, 0, size)
        room = larger
      }
      room.set(piece, size)
      size = needed
      return true
    },
    bytes: () => room.subarray(0, size),
  }
}
