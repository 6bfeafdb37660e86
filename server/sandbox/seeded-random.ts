import { createHash } from 'node:crypto'

/**
 * Numbers that depend on nothing but a key, so that what they make up is the same at each call.
 *
 * @see https://github.com/cprosche/mulberry32
 */
export class SeededRandom {
  #state: number

  constructor(key: string) {
    this.#state = fnv1a(key)
  }

  /** From `low` up to, but not, `high`. */
  between(low: number, high: number): number {
    return low + this.#next() * (high - low)
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  /** True in so large a part of the calls. */
  chance(part: number): boolean {
    return this.#next() < part
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A UUID of version 5, which depends on nothing but the key. */
export function seededUuid(key: string): string {
  const hex = createHash('sha1').update(key).digest('hex')
  const variant = (Number.parseInt(hex.slice(16, 17), 16) & 3) | 8
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
