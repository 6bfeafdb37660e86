import { expect, test } from 'vitest'
import { serveMiddleware } from '../../testing/app/serve-middleware.ts'
import { durationMs, keepAliveClient } from '../../testing/requests/keep-alive-client.ts'
import { throttle } from './throttle.ts'

/** Who is over the rate waits for the longest time, less what its response took. */
async function serveThrottled(burst: number, { exempt = false, maxWaitMs = 400 } = {}) {
  const clock = { ms: 0 }
  const middleware = throttle(
    () => exempt,
    { burst, perSecond: 1, maxWaitMs },
    () => clock.ms,
  )
  const { port } = await serveMiddleware(() => [middleware])
  const visitor = (localAddress: string) => keepAliveClient(port, { localAddress })
  return { clock, visitor }
}

test('When an address sends too fast, it is served, and then left waiting', async () => {
  const { visitor } = await serveThrottled(2)
  const ask = await visitor('127.0.0.1')
  await ask()
  await ask()
  expect(await ask()).toBe('200')
  expect(await durationMs(ask)).toBeGreaterThan(200)
})

test('When it does so on several connections, each is left waiting', async () => {
  const { visitor } = await serveThrottled(1)
  const asks = await Promise.all(Array.from({ length: 5 }, () => visitor('127.0.0.1')))
  await Promise.all(asks.map((ask) => ask()))
  const last = asks.slice(1)
  await Promise.all(last.map((ask) => ask()))
  expect(await durationMs(() => Promise.all(last.map((ask) => ask())))).toBeGreaterThan(200)
})

test.skipIf(process.platform !== 'linux')(
  'When one address is left waiting, another is served first',
  async () => {
    const { visitor } = await serveThrottled(1)
    const [ask, askFromElsewhere] = await Promise.all([visitor('127.0.0.1'), visitor('127.0.0.2')])
    await ask()
    await ask()
    const order: string[] = []
    await Promise.all([
      ask().then(() => order.push('the hasty')),
      askFromElsewhere().then(() => order.push('the other')),
    ])
    expect(order).toEqual(['the other', 'the hasty'])
  },
)

test('When it has paused, it need not wait, however much it has sent before', async () => {
  const { clock, visitor } = await serveThrottled(1, { maxWaitMs: 5_000 })
  for (let asked = 0; asked < 10; asked += 1) await (await visitor('127.0.0.1'))()
  clock.ms += 6_000
  const ask = await visitor('127.0.0.1')
  await ask()
  expect(await durationMs(ask)).toBeLessThan(4_900)
})

test('When many people are behind an address, it is never left waiting', async () => {
  const { visitor } = await serveThrottled(1, { exempt: true })
  const ask = await visitor('127.0.0.1')
  const asked = async () => {
    for (let count = 0; count < 20; count += 1) await ask()
  }
  expect(await durationMs(asked)).toBeLessThan(20 * 400)
})
