import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

test('When many wait for a turn, each round of the event loop has one', async () => {
  const queue = createFairQueue()
  let served = 0
  const all = Promise.all(
    Array.from({ length: 10 }, () => queue.next('ada').then(() => (served += 1))),
  )
  const seen: number[] = []
  while (served < 10) {
    await nextRound()
    seen.push(served)
  }
  await all
  expect(seen).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
})

test('When one client wants many turns, another waits for one of them at most', async () => {
  const queue = createFairQueue()
  const order: string[] = []
  const take = (client: string) => queue.next(client).then(() => order.push(client))
  const all = ['ada', 'ada', 'ada', 'ada', 'bob', 'bob', 'cid'].map(take)
  await Promise.all(all)
  expect(order).toEqual(['ada', 'bob', 'cid', 'ada', 'bob', 'ada', 'ada'])
})

test('When all clients have had a turn, the next one is served as well', async () => {
  const queue = createFairQueue()
  await queue.next('ada')
  await nextRound()
  await expect(queue.next('ada')).resolves.toBeUndefined()
})
