/** A queue in which clients take turns. */
export type FairQueue = {
  /**
   * Waits for a turn, after which what is done at once is one piece of work.
   *
   * @param client whose work it is; clients take turns as well
   */
  readonly next: (client: string) => Promise<void>
}

/**
 * Runs one piece of work at a time, and lets the event loop run between two. The embedded database
 * blocks the event loop until it is done, so that requests which come together would otherwise be
 * one long piece of work, however small each is.
 */
export function createFairQueue(): FairQueue {
  // The client whose turn was longest ago is first.
  const waiting = new Map<string, (() => void)[]>()
  let isBusy = false

  const serve = () => {
    const [first] = waiting
    isBusy = first !== undefined
    if (!first) return
    const [client, own] = first
    waiting.delete(client)
    own.shift()?.()
    if (own.length > 0) waiting.set(client, own)
    // The next turn comes after the event loop has handled what arrived.
    setImmediate(serve)
  }
  return {
    next: (client) =>
      new Promise((resolve) => {
        const own = waiting.get(client)
        if (own) own.push(resolve)
        else waiting.set(client, [resolve])
        if (isBusy) return
        isBusy = true
        setImmediate(serve)
      }),
  }
}
