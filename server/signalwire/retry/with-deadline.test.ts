import { once, setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { withDeadline } from './with-deadline.ts'

const untilAborted = async (deadline: AbortSignal): Promise<'aborted'> => {
  if (!deadline.aborted) await once(deadline, 'abort')
  return 'aborted'
}

test('When the work is done in time, its result is returned', async () => {
  await expect(withDeadline(60_000, async () => 'done')).resolves.toBe('done')
})

test('When the time is up, the work’s signal is aborted', async () => {
  await expect(withDeadline(10, untilAborted)).resolves.toBe('aborted')
})

test('When the outer signal was or is aborted, the work’s signal is too', async () => {
  await expect(withDeadline(60_000, untilAborted, AbortSignal.abort())).resolves.toBe('aborted')
  const outer = new AbortController()
  const ended = withDeadline(60_000, untilAborted, outer.signal)
  outer.abort()
  await expect(ended).resolves.toBe('aborted')
})

test('When the work fails, so does the whole, and the outer signal has no listener left', async () => {
  const outer = new AbortController()
  const removed: string[] = []
  const { removeEventListener } = outer.signal
  outer.signal.removeEventListener = (type: string, ...rest: [never, never]) => {
    removed.push(type)
    removeEventListener.call(outer.signal, type, ...rest)
  }
  const fails = () => Promise.reject(new Error('no'))
  await expect(withDeadline(60_000, fails, outer.signal)).rejects.toThrow('no')
  expect(removed).toEqual(['abort'])
})

test('When memory is collected meanwhile, nested deadlines still fire', async () => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('There is no collector to call')
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const all = Array.from({ length: 50 }, () =>
    withDeadline(60_000, (outer) => withDeadline(200, untilAborted, outer), controller.signal),
  )
  for (let round = 0; round < 5; round += 1) {
    collect()
    await pause(5)
  }
  const aborted = await Promise.all(all)
  expect(aborted).toEqual(all.map(() => 'aborted'))
})
