import { createLinkedList } from '../lib/linked-list.ts'

/** Waits for work until a time; undefined when that is up or the process stops. */
export type Wait = <Result>(work: Promise<Result>, endsAt: number) => Promise<Result | undefined>

/**
 * Leaves no timer and no listener behind: a signal looks through all that it has before it takes
 * another one, which at a thousand changes a second took a fifth of the processor.
 */
export function createWait(shutdownSignal: AbortSignal): Wait {
  const waiting = createLinkedList<() => void>()
  shutdownSignal.addEventListener('abort', () => {
    for (const giveUp of [...waiting]) giveUp()
  })
  return (work, endsAt) =>
    new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        leave()
      }
      const giveUp = () => {
        end()
        resolve(undefined)
      }
      const timer = setTimeout(giveUp, Math.max(0, endsAt - performance.now()))
      const leave = waiting.add(giveUp)
      if (shutdownSignal.aborted) giveUp()
      work.then(
        (result) => {
          end()
          resolve(result)
        },
        (error: unknown) => {
          end()
          reject(error)
        },
      )
    })
}
