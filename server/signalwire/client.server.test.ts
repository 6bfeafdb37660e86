import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listen } from '../lib/network/listen.ts'
import { Secret } from '../lib/secret.ts'
import { version } from '../lib/version.ts'
import {
  cutsShort,
  floods,
  hangs,
  type Reply,
  resets,
  responds,
  respondsJson,
  stalls,
  startUpstreamDouble,
} from '../testing/upstream/upstream-double.ts'
import { type ClientLimits, createSignalWire, defaultClientLimits } from './client.ts'
import type { UpstreamRequest } from './exchange.ts'

const projectId = 'c0ffee00-canary-project'
const apiToken = 'PTcanary0123456789abcdef'
const create: UpstreamRequest = {
  method: 'POST',
  target: '/api/video/conferences',
  body: { display_name: 'Stand-up – 立会' },
  requestId: 'request-1',
}
const list: UpstreamRequest = {
  method: 'GET',
  target: '/api/video/conferences?page_size=2',
  requestId: 'request-2',
}
const soon = () => AbortSignal.timeout(200)
const late = () => AbortSignal.timeout(20_000)

function createClient(origin: string, limits: Partial<ClientLimits> = {}) {
  const account = { origin, projectId: new Secret(projectId), apiToken: new Secret(apiToken) }
  const client = createSignalWire(account, {}, { ...defaultClientLimits, ...limits })
  onTestFinished(() => client.destroy())
  return client
}

async function doubled(reply: Reply, limits: Partial<ClientLimits> = {}) {
  const upstream = await startUpstreamDouble()
  onTestFinished(() => upstream.close())
  upstream.script(reply)
  return { upstream, client: createClient(upstream.origin, limits) }
}

/** A server that accepts connections and never responds. */
async function muteServer() {
  const server = createServer()
  onTestFinished(() => {
    server.close()
  })
  return listen(server, '127.0.0.1', 0)
}

test('When a change is sent, it has our headers and no others', async () => {
  const { upstream, client } = await doubled(respondsJson(200, {}))
  await client.exchange(create, late())
  const [sent] = upstream.requests
  expect(sent).toMatchObject({ method: 'POST', target: '/api/video/conferences' })
  expect(JSON.parse(sent?.body ?? '')).toEqual(create.body)
  expect(sent?.headers).toEqual({
    host: new URL(upstream.origin).host,
    connection: 'keep-alive',
    authorization: `Basic ${Buffer.from(`${projectId}:${apiToken}`).toString('base64')}`,
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': `greenroom/${version}`,
    'x-request-id': 'request-1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(JSON.stringify(create.body))),
  })
})

test('When there is a response, it comes back with status, body and Retry-After', async () => {
  const { client } = await doubled(
    responds(429, '{"a": 1}', { 'Retry-After': '7', 'Set-Cookie': 'a' }),
  )
  const exchange = await client.exchange(list, late())
  expect(exchange).toEqual({
    kind: 'response',
    status: 429,
    retryAfter: '7',
    date: expect.stringMatching(/ GMT$/),
    body: Buffer.from('{"a": 1}'),
  })
})

test.each([
  ['at once, they share a connection', 0, 1],
  ['after less than two seconds, they share a connection', 1_400, 1],
  ['after two seconds, each has a connection to itself', 2_000, 2],
])('When changes follow each other %s', async (_, idleMs, connections) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  // A server's claim to keep connections for long is not trusted.
  const { upstream, client } = await doubled(
    respondsJson(200, {}, { 'Keep-Alive': 'timeout=60', Connection: 'keep-alive' }),
  )
  for (let change = 0; change < 3; change += 1) {
    await client.exchange(create, new AbortController().signal)
    // undici looks after its connections in the next turns of the event loop.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    if (change === 1) vi.advanceTimersByTime(idleMs)
  }
  const ports = upstream.requests.map(({ callerPort }) => callerPort)
  expect(new Set(ports).size).toBe(connections)
})

test('When reads follow each other, they share connections', async () => {
  const { upstream, client } = await doubled(respondsJson(200, {}))
  for (let read = 0; read < 5; read += 1) await client.exchange(list, late())
  expect(new Set(upstream.requests.map(({ callerPort }) => callerPort)).size).toBeLessThan(5)
})

test.each([
  ['resets the connection', resets, 'reset'],
  ['cuts its response short', cutsShort, 'reset'],
  [
    'compresses its response',
    responds(200, gzipSync('{}'), { 'Content-Encoding': 'gzip' }),
    'compressed',
  ],
  ['responds without an end', floods, 'too_large'],
  [
    'responds with one byte too much',
    responds(200, ' '.repeat(defaultClientLimits.maxResponseBytes + 1)),
    'too_large',
  ],
])('When SignalWire %s, it is known that the request was sent', async (_, reply, reason) => {
  const { client } = await doubled(reply)
  expect(await client.exchange(create, late())).toEqual({ kind: 'broken', reason })
})

test.each([
  ['is silent', hangs],
  ['stops in the middle of its response', stalls],
])('When SignalWire %s, the deadline ends it', async (_, reply) => {
  const { client } = await doubled(reply)
  expect(await client.exchange(create, soon())).toEqual({ kind: 'broken', reason: 'timeout' })
})

test('When a response has just as many bytes as are read, it is whole', async () => {
  const { client } = await doubled(responds(200, ' '.repeat(defaultClientLimits.maxResponseBytes)))
  const exchange = await client.exchange(list, late())
  expect(exchange.kind === 'response' && exchange.body.length).toBe(
    defaultClientLimits.maxResponseBytes,
  )
})

test('When SignalWire redirects, it is not followed', async () => {
  const { upstream, client } = await doubled(responds(307, '', { Location: '/elsewhere' }))
  expect(await client.exchange(create, late())).toMatchObject({ kind: 'response', status: 307 })
  expect(upstream.requests).toHaveLength(1)
})

test('When a response echoes our credentials, they are redacted', async () => {
  const { client } = await doubled((response, request) =>
    respondsJson(400, { error: request.headers, token: apiToken, project: projectId })(
      response,
      request,
    ),
  )
  const exchange = await client.exchange(create, late())
  const body = exchange.kind === 'response' ? Buffer.from(exchange.body).toString() : ''
  expect(JSON.parse(body)).toMatchObject({
    error: { authorization: 'Basic [secret]' },
    token: '[secret]',
    project: '[secret]',
  })
})

test('When the connection is refused, nothing was sent', async () => {
  const upstream = await startUpstreamDouble()
  await upstream.close()
  const client = createClient(upstream.origin)
  const exchange = await client.exchange(create, late())
  expect(exchange).toEqual({ kind: 'not_sent', reason: 'refused' })
})

test('When the name is not known, nothing was sent', async () => {
  const exchange = await createClient('https://greenroom.invalid').exchange(create, late())
  expect(exchange).toEqual({ kind: 'not_sent', reason: 'unknown_host' })
})

test('When the other end speaks no TLS, nothing was sent', async () => {
  const { upstream } = await doubled(respondsJson(200, {}))
  const client = createClient(upstream.origin.replace('http:', 'https:'))
  expect(await client.exchange(create, late())).toEqual({ kind: 'not_sent', reason: 'tls' })
  expect(upstream.requests).toHaveLength(0)
})

test('When the connection is not ready in time, nothing was sent', async () => {
  const client = createClient(`https://127.0.0.1:${await muteServer()}`, { connectMs: 50 })
  const exchange = await client.exchange(create, late())
  expect(exchange).toEqual({ kind: 'not_sent', reason: 'connect_timeout' })
})

test('When the deadline comes before the connection, nothing was sent', async () => {
  const client = createClient(`https://127.0.0.1:${await muteServer()}`)
  const exchange = await client.exchange(create, soon())
  expect(exchange).toEqual({ kind: 'not_sent', reason: 'connect_timeout' })
})

test('When the deadline has passed, nothing is sent', async () => {
  const { upstream, client } = await doubled(respondsJson(200, {}))
  expect(await client.exchange(create, AbortSignal.abort())).toMatchObject({ kind: 'not_sent' })
  expect(upstream.requests).toHaveLength(0)
})

test('When the client is destroyed, requests in flight end as a reset', async () => {
  const { upstream, client } = await doubled(() => void client.destroy())
  expect(await client.exchange(create, late())).toEqual({ kind: 'broken', reason: 'reset' })
  expect(upstream.requests).toHaveLength(1)
})
