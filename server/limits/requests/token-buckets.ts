import { LRUCache } from 'lru-cache'

/** The least recently seen one is dropped: a flood from many addresses must not fill the memory. */
const MAX_REMEMBERED_CLIENTS = 10_000

export type TokenRate = {
  /** Most tokens that a client can have, which it has after a while without any request. */
  readonly burst: number
  readonly perSecond: number
  /** How far a client may be in debt, in tokens. */
  readonly maxDebt?: number
}

export type TokenBuckets = {
  /** @returns what a client has now; below 0 it is in debt */
  readonly tokens: (client: string) => number
  /** Takes one token, even where there is none. */
  readonly spend: (client: string) => void
}

/**
 * Gives each client a bucket that holds `burst` tokens and fills up again by `perSecond`.
 *
 * @param now in ms, never running backwards
 */
export function createTokenBuckets(
  { burst, perSecond, maxDebt = Number.POSITIVE_INFINITY }: TokenRate,
  now: () => number,
): TokenBuckets {
  const buckets = new LRUCache<string, { tokens: number; at: number }>({
    // Each counts as one. By `max` room for all of them would be made at once.
    maxSize: MAX_REMEMBERED_CLIENTS,
    sizeCalculation: () => 1,
  })
  const left = (known: { readonly tokens: number; readonly at: number }, at: number) =>
    Math.min(burst, known.tokens + ((at - known.at) / 1_000) * perSecond)
  return {
    tokens: (client) => {
      const known = buckets.get(client)
      return known ? left(known, now()) : burst
    },
    spend: (client) => {
      const known = buckets.get(client)
      const at = now()
      const tokens = Math.max((known ? left(known, at) : burst) - 1, -maxDebt)
      // To change what is there takes half as long as to put something else in its place.
      if (known) Object.assign(known, { tokens, at })
      else buckets.set(client, { tokens, at })
    },
  }
}
