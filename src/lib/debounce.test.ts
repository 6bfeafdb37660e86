import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { debounce } from './debounce.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('When calls follow each other, the function runs once, after the last', () => {
  const act = vi.fn()
  const debounced = debounce(act, 100)
  debounced()
  vi.advanceTimersByTime(99)
  debounced()
  vi.advanceTimersByTime(99)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledTimes(1)
})

test('When it is flushed, a pending call runs at once and only once', () => {
  const act = vi.fn()
  const debounced = debounce(act, 100)
  debounced.flush()
  expect(act).not.toHaveBeenCalled()
  debounced()
  debounced.flush()
  vi.advanceTimersByTime(200)
  expect(act).toHaveBeenCalledTimes(1)
})

test('When it is cancelled, the function does not run', () => {
  const act = vi.fn()
  const debounced = debounce(act, 100)
  debounced()
  debounced.cancel()
  debounced.flush()
  vi.advanceTimersByTime(200)
  expect(act).not.toHaveBeenCalled()
})
