import { expect, it, vi } from 'vitest'
import { createLateStore } from './late-store.ts'
import { createStore } from './store.ts'

it('shows after the paint what has changed until then, once for several changes', async () => {
  const paints: (() => void)[] = []
  const source = createStore('a')
  const late = createLateStore(source, () => new Promise((resolve) => paints.push(resolve)))
  const listener = vi.fn()
  late.subscribe(listener)
  source.set('b')
  source.set('c')
  expect(late.get()).toBe('a')
  expect(paints).toHaveLength(1)
  paints[0]?.()
  await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1))
  expect(late.get()).toBe('c')
  source.set('d')
  expect(paints).toHaveLength(2)
})

it('catches up at once when asked, and then has nothing more to show', async () => {
  const source = createStore('a')
  const late = createLateStore(source, () => Promise.resolve())
  const listener = vi.fn()
  const stop = late.subscribe(listener)
  source.set('b')
  late.catchUp()
  expect(late.get()).toBe('b')
  await Promise.resolve()
  expect(listener).toHaveBeenCalledTimes(1)
  stop()
  source.set('c')
  late.catchUp()
  expect(listener).toHaveBeenCalledTimes(1)
})
