import { afterFirstPaint } from '../browser/after-first-paint.ts'
import type { Store } from './store.ts'

/** Shows another store's value, each once the browser has painted what the value before it showed. */
export type LateStore<Value> = Pick<Store<Value>, 'get' | 'subscribe'> & {
  /** Shows the value as it is now, without waiting. */
  catchUp(): void
}

/**
 * For what need not be seen in the same frame as a key's effect: it renders after it, and once only
 * for keys in quick succession.
 *
 * @param afterPaint kept once what is on the page now is painted
 */
export function createLateStore<Value>(
  source: Store<Value>,
  afterPaint: () => Promise<void> = afterFirstPaint,
): LateStore<Value> {
  const listeners = new Set<() => void>()
  let value = source.get()
  let isWaiting = false
  const catchUp = () => {
    const next = source.get()
    if (Object.is(next, value)) return
    value = next
    for (const listener of listeners) listener()
  }
  const wait = async () => {
    if (isWaiting) return
    isWaiting = true
    await afterPaint()
    isWaiting = false
    catchUp()
  }
  source.subscribe(() => void wait())
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    catchUp,
  }
}
