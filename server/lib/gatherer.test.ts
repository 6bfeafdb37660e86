import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGatherer } from './gatherer.ts'

const WAIT_MS = 40

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('What comes within a moment is written together, what comes later by itself', async () => {
  const written: (readonly number[])[] = []
  const gather = createGatherer(
    async (items: readonly number[]) => void written.push(items),
    WAIT_MS,
  )
  const both = Promise.all([gather(1), gather(2)])
  await vi.advanceTimersByTimeAsync(WAIT_MS)
  await both
  const last = gather(3)
  await vi.advanceTimersByTimeAsync(WAIT_MS)
  await last
  expect(written).toEqual([[1, 2], [3]])
})

test('When writing fails, everyone whose item was in it hears so, and the next one is written', async () => {
  let isDown = true
  const gather = createGatherer(async () => {
    if (isDown) throw new Error('down')
  }, WAIT_MS)
  const both = expect(Promise.allSettled([gather(1), gather(2)])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
  await vi.advanceTimersByTimeAsync(WAIT_MS)
  await both
  isDown = false
  const next = expect(gather(3)).resolves.toBeUndefined()
  await vi.advanceTimersByTimeAsync(WAIT_MS)
  await next
})
