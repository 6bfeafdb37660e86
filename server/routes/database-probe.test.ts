import { expect, onTestFinished, test, vi } from 'vitest'
import { createDatabaseProbe } from './database-probe.ts'

test('However many probes come, the database is queried once at a time, and then again', async () => {
  const check = vi.fn(async () => {})
  const isUsable = createDatabaseProbe(check)
  expect(await Promise.all([isUsable(), isUsable(), isUsable()])).toEqual([true, true, true])
  expect(check).toHaveBeenCalledTimes(1)
  check.mockRejectedValueOnce(new Error('read-only'))
  expect(await isUsable()).toBe(false)
  expect(await isUsable()).toBe(true)
})

test('When the database does not respond, it counts as unusable in time', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const isUsable = createDatabaseProbe(() => new Promise(() => {}))()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await isUsable).toBe(false)
})
