/** An observable value for `useSyncExternalStore`. */
export type Store<Value> = {
  get(): Value
  /** Notifies nobody if the value stays the same. */
  set(next: Value): void
  subscribe(listener: () => void): () => void
}

/** @returns a store that holds `initial` */
export function createStore<Value>(initial: Value): Store<Value> {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
