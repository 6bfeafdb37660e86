import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { throttle } from './throttle.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('calls once for all calls of an interval, and again for one that comes later', () => {
  const act = vi.fn()
  const late = throttle(act, 100)
  late()
  vi.advanceTimersByTime(60)
  late()
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(40)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(500)
  expect(act).toHaveBeenCalledTimes(1)
  late()
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(2)
})

it('forgets what waits, and waits again for what comes after that', () => {
  const act = vi.fn()
  const late = throttle(act, 100)
  late()
  late.cancel()
  vi.advanceTimersByTime(200)
  expect(act).not.toHaveBeenCalled()
  late()
  vi.advanceTimersByTime(100)
  expect(act).toHaveBeenCalledTimes(1)
})
