/**
 * When to give up. An `AbortSignal` is one, but to make and hear one takes twelve microseconds: too
 * long for each request to SignalWire.
 */
export type Deadline = {
  readonly aborted: boolean
  readonly addEventListener: (type: 'abort', listener: () => void) => void
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/** Starts a deadline with a timer, which is to be cleared when the work has ended. */
export function startDeadline(ms: number): Deadline & { readonly clear: () => void } {
  const listeners = new Set<() => void>()
  let aborted = false
  const timer = setTimeout(
    () => {
      aborted = true
      for (const listener of listeners) listener()
    },
    Math.max(1, Math.ceil(ms)),
  )
  return {
    get aborted() {
      return aborted
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    clear: () => clearTimeout(timer),
  }
}
