/**
 * When to give up. An `AbortSignal` is one, but to make and hear one takes twelve microseconds: too
 * long for each request to SignalWire.
 */
export type Deadline = {
  readonly aborted: boolean
  readonly addEventListener: (type: 'abort', listener: () => void) => void
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/** A deadline with a timer, which is to be cleared when the work has ended. */
export class TimedDeadline implements Deadline {
  aborted = false
  #listeners: readonly (() => void)[] = []
  readonly #timer: NodeJS.Timeout

  constructor(ms: number) {
    const expire = () => {
      this.aborted = true
      for (const listener of this.#listeners) listener()
    }
    this.#timer = setTimeout(expire, Math.max(1, Math.ceil(ms)))
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners = [...this.#listeners, listener]
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((one) => one !== listener)
  }

  clear(): void {
    clearTimeout(this.#timer)
  }
}
