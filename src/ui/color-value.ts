/** A colour that changes while it is dragged, without rendering whoever passes it on. */
export type ColorValue = {
  get(): string
  subscribe(listener: () => void): () => void
}

/**
 * @param initial colour
 * @returns a colour of its own, and how to set it
 */
export function createColorValue(initial: string): ColorValue & { set(color: string): void } {
  const listeners = new Set<() => void>()
  let value = initial
  return {
    get: () => value,
    set: (color) => {
      value = color
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
