import { expect, test } from 'vitest'
import { parallelLimit } from './parallel-limit.ts'

/** A task that ends when it is told to. */
function heldTask() {
  let resolve: (value: string) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const promise = new Promise<string>((keep, fail) => {
    resolve = keep
    reject = fail
  })
  let isBegun = false
  const task = () => {
    isBegun = true
    return promise
  }
  return { task, resolve, reject, isBegun: () => isBegun }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('When more tasks come than may run, the others wait and follow in their order', async () => {
  const limit = parallelLimit(2)
  const tasks = [heldTask(), heldTask(), heldTask(), heldTask()]
  const results = tasks.map(({ task }) => limit(task))
  const begun = () => tasks.map(({ isBegun }) => isBegun())
  await settle()
  expect(begun()).toEqual([true, true, false, false])
  tasks[1]?.resolve('second')
  await settle()
  expect(begun()).toEqual([true, true, true, false])
  await expect(results[1]).resolves.toBe('second')
})

test('When a task fails, the next one has its place', async () => {
  const limit = parallelLimit(1)
  const [failing, next] = [heldTask(), heldTask()]
  const failed = limit(failing.task)
  const after = limit(next.task)
  failing.reject(new Error('no'))
  await expect(failed).rejects.toThrow('no')
  next.resolve('yes')
  await expect(after).resolves.toBe('yes')
})

test('When a waiting task is given up, it never begins and keeps no place', async () => {
  const limit = parallelLimit(1)
  const [first, given, last] = [heldTask(), heldTask(), heldTask()]
  void limit(first.task)
  const control = new AbortController()
  const result = limit(given.task, control.signal)
  const after = limit(last.task)
  control.abort(new Error('gone'))
  await expect(result).rejects.toThrow('gone')
  first.resolve('')
  last.resolve('done')
  await expect(after).resolves.toBe('done')
  expect(given.isBegun()).toBe(false)
  await expect(limit(given.task, control.signal)).rejects.toThrow('gone')
})
