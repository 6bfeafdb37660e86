/** Values under keys, of a bounded size in all. */
export type BoundedMemory<Value> = {
  /** Remembers a value in place of what stood under its key. */
  readonly put: (key: string, value: Value, bytes: number) => void
  readonly get: (key: string) => Value | undefined
}

/** What a map takes for an entry beside key and value, in bytes; rather too much. */
const perEntry = 200

/**
 * Bounds by size, not by count: of what others send, there is no telling how large one is.
 *
 * @param mostBytes of all values together; what was put longest ago makes room, and what is larger
 *   by itself is not kept
 */
export function createBoundedMemory<Value>(mostBytes: number): BoundedMemory<Value> {
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>()
  let total = 0

  const forget = (key: string) => {
    total -= entries.get(key)?.bytes ?? 0
    entries.delete(key)
  }
  return {
    put: (key, value, own) => {
      forget(key)
      const bytes = own + 2 * key.length + perEntry
      if (bytes > mostBytes) return
      entries.set(key, { value, bytes })
      total += bytes
      for (const oldest of entries.keys()) {
        if (total <= mostBytes) break
        forget(oldest)
      }
    },
    get: (key) => entries.get(key)?.value,
  }
}
