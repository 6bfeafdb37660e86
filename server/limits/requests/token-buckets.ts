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
  const buckets = new LRUCache<string, { readonly tokens: number; readonly at: number }>({
    // Each counts as one. By `max` room for all of them would be made at once.
    maxSize: MAX_REMEMBERED_CLIENTS,
    sizeCalculation: () => 1,
  })
  const tokens = (client: string) => {
    const known = buckets.get(client)
    if (!known) return burst
    return Math.min(burst, known.tokens + ((now() - known.at) / 1_000) * perSecond)
  }
  return {
    tokens,
    spend: (client) => {
      const left = Math.max(tokens(client) - 1, -maxDebt)
      buckets.set(client, { tokens: left, at: now() })
    },
  }
}
