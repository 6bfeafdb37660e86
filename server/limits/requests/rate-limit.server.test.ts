import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { requireOperator } from '../../http/middleware/access/operator.ts'
import { serveMiddleware } from '../../testing/app/serve-middleware.ts'
import { rateLimit } from './rate-limit.ts'

async function serveLimited(burst: number, perSecond: number) {
  const clock = { ms: 0 }
  const source = { header: 'x-user', trusts: () => true }
  const { origin, port } = await serveMiddleware(() => [
    requireOperator(source),
    rateLimit({ burst, perSecond }, () => clock.ms),
  ])
  const ask = (operator = 'ada') => fetch(origin, { headers: { 'x-user': operator } })
  return { clock, ask, port }
}

test('When a client has used up its burst, the response is 429 and says when to come back', async () => {
  const { ask } = await serveLimited(2, 0.25)
  expect((await ask()).status).toBe(200)
  expect((await ask()).status).toBe(200)
  const response = await ask()
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('4')
  expect(await response.json()).toMatchObject({ code: 'rate_limited' })
})

test('When a client gets a response, it has what is left of its rate', async () => {
  const { ask } = await serveLimited(3, 1)
  const fields = async () => {
    const { headers } = await ask()
    return [headers.get('ratelimit-policy'), headers.get('ratelimit')]
  }
  const policy = '"client";q=3;w=3'
  expect(await fields()).toEqual([policy, '"client";r=2;t=1'])
  expect(await fields()).toEqual([policy, '"client";r=1;t=2'])
  expect(await fields()).toEqual([policy, '"client";r=0;t=3'])
  expect(await fields()).toEqual([policy, '"client";r=0;t=3'])
})

test('When a client waits as long as Retry-After says, it is served again', async () => {
  const { clock, ask } = await serveLimited(1, 2)
  await ask()
  expect((await ask()).status).toBe(429)
  clock.ms += 499
  expect((await ask()).status).toBe(429)
  clock.ms += 1
  expect((await ask()).status).toBe(200)
})

test('When a client has been idle for long, it has its burst and no more', async () => {
  const { clock, ask } = await serveLimited(2, 100)
  await ask()
  clock.ms += 3_600_000
  expect((await ask()).headers.get('ratelimit')).toBe('"client";r=1;t=1')
})

test('When one client is refused, another is served', async () => {
  const { ask } = await serveLimited(1, 1)
  await ask('ada')
  expect((await ask('ada')).status).toBe(429)
  expect((await ask('bob')).status).toBe(200)
})

test('When a client is refused on many connections, it is refused a thousand times a second', async () => {
  const { port } = await serveLimited(1, 0.001)
  const request = 'GET / HTTP/1.1\r\nHost: x\r\nX-User: ada\r\n\r\n'
  const askTwice = async () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    await once(socket, 'data')
    socket.write(request)
    const [response] = await once(socket, 'data')
    socket.destroy()
    return String(response).slice(9, 12)
  }
  const start = performance.now()
  const statuses = await Promise.all(Array.from({ length: 200 }, askTwice))
  expect(new Set(statuses)).toEqual(new Set(['429']))
  // The limit's clock does not move, so that the 200th was left unread for 200 ms.
  expect(performance.now() - start).toBeGreaterThan(190)
})
