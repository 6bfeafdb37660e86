export type ParallelLimit = <Result>(
  task: () => Promise<Result>,
  signal?: AbortSignal,
) => Promise<Result>

/**
 * Lets only so many tasks run at a time; the others wait in their order. One that is given up while
 * it waits is never begun.
 *
 * @param max how many run at a time
 */
export function parallelLimit(max: number): ParallelLimit {
  const waiting: (() => void)[] = []
  let running = 0

  const acquire = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', giveUp)
        running += 1
        resolve()
      }
      const giveUp = () => {
        waiting.splice(waiting.indexOf(begin), 1)
        reject(signal?.reason)
      }
      if (running < max) return begin()
      waiting.push(begin)
      signal?.addEventListener('abort', giveUp, { once: true })
    })

  return async (task, signal) => {
    signal?.throwIfAborted()
    await acquire(signal)
    try {
      return await task()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
