/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** @returns from 0 up to, and without, 1 */
  readonly next: () => number
  /** @returns a whole number from 0 up to, and without, `below` */
  readonly below: (below: number) => number
  /** @returns whether something happens that does so with this probability */
  readonly chance: (probability: number) => boolean
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
  /** @returns a UUID (version 4) */
  readonly uuid: () => string
}

/** @param seed any whole number */
export function random(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: 32 bits of state are plenty here.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)] ?? values[0],
    uuid: () =>
      'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => below(16).toString(16)),
  }
}
