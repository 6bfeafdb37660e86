import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pageOf } from '#contract/protocol/page.ts'
import { recording } from '#contract/rooms/recording.ts'
import { attributesOf, basic, targetOf, testClient } from '../../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from '../start.ts'
import { endpointNames } from './endpoints.ts'

const unknownId = '9d1c2f3a-0000-4000-8000-000000000000'

let sandbox: Sandbox
const client = testClient(() => targetOf(sandbox))

beforeAll(async () => {
  sandbox = await startSandbox({ seeded: false })
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.close())

test.each([
  undefined,
  'Basic',
  'Basic !!!',
  'Bearer abc',
  basic({ projectId: 'somebody', apiToken: 'PTelse' }),
])('When the Authorization is %s, every path is a 401', async (authorization) => {
  const headers = authorization === undefined ? {} : { authorization }
  for (const path of ['/api/video/conferences', '/faults', '/nowhere']) {
    const response = await fetch(`${sandbox.origin}${path}`, { headers })
    expect([response.status, await response.json()]).toEqual([401, { error: 'Unauthorized' }])
  }
})

test.each([
  ['GET', ''],
  ['PATCH', '/conferences'],
  ['GET', '/conferences/'],
  ['GET', '/conferences/not-an-id'],
  ['GET', `/conferences/${unknownId}`],
  ['PUT', `/conferences/${unknownId}`],
  ['DELETE', `/conferences/${unknownId}`],
  ['GET', `/conferences/${unknownId}/conference_tokens`],
  ['GET', `/conferences/${unknownId}/streams`],
  ['POST', `/conferences/${unknownId}/streams`],
  ['GET', `/conference_tokens/${unknownId}`],
  ['POST', `/conference_tokens/${unknownId}/reset`],
])('When %s %s is called, the response is a 404', async (method, path) => {
  const reply = await client.call(method, path)
  expect([reply.status, reply.body]).toEqual([404, { error: 'Not Found' }])
})

test.each([
  ['[]', [null]],
  ['{"display_name":"A","__proto__":{"size":"small"}}', ['__proto__']],
  ['"text"', [null]],
  ['{"display_name":"A","lite_primary":"#000000"}', ['lite_primary']],
  [
    '{"display_name":"","layout":"7x7","enable_chat":"yes"}',
    ['display_name', 'layout', 'enable_chat'],
  ],
])('When %s is sent, the 422 names %o', async (body, attributes) => {
  const reply = await client.call('POST', '/conferences', body)
  expect(reply.status).toBe(422)
  expect(attributesOf(reply.body).toSorted()).toEqual(attributes.toSorted())
})

test('When an update brings a name, the 422 names it and nothing changes', async () => {
  const made = await client.create({ display_name: 'Stays' })
  const reply = await client.call('PUT', `/conferences/${made.id}`, {
    display_name: 'Changed',
    name: 'other',
  })
  expect(attributesOf(reply.body)).toEqual(['name'])
  expect(await client.call('GET', `/conferences/${made.id}`)).toMatchObject({ body: made })
})

test.each([
  ['/conferences?page_size=0', 'page_size'],
  ['/conferences?page_size=1001', 'page_size'],
  ['/conferences?page_number=1', 'page_token'],
  ['/conferences?starts_after=yesterday', 'starts_after'],
  ['/conferences?include_active_session=1', 'include_active_session'],
  ['/conferences?sort=name', 'sort'],
])('When %s is requested, the 422 names %s', async (path, attribute) => {
  const reply = await client.call('GET', path)
  expect(reply.status).toBe(422)
  expect(attributesOf(reply.body)).toEqual([attribute])
})

test('When the body is not UTF-8, the response is a 400', async () => {
  const response = await fetch(`${sandbox.origin}/api/video/conferences`, {
    method: 'POST',
    headers: { authorization: basic(sandbox) },
    body: Buffer.from('{"display_name":"\xff"}', 'latin1'),
  })
  expect(response.status).toBe(400)
})

test('When the body is larger than 256 KiB, the response is a 413', async () => {
  const reply = await client.call('POST', '/conferences', 'x'.repeat(256 * 1024 + 1))
  expect(reply.status).toBe(413)
})

test('When brackets are nested to the limit, the response is a 400', async () => {
  expect(await client.call('POST', '/conferences', '['.repeat(200_000))).toMatchObject({
    status: 400,
  })
})

test('When a sender breaks off in the middle of a body, others are served as before', async () => {
  const socket = connect(Number(new URL(sandbox.origin).port), '127.0.0.1')
  const head = 'POST /api/video/conferences HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{'
  await new Promise((resolve) => socket.write(head, resolve))
  socket.destroy()
  expect(await client.call('GET', '/conferences')).toMatchObject({ status: 200 })
})

describe('The file of a recording', () => {
  /** A session with a recording that is done. */
  async function recorded() {
    const { id } = await client.create({ display_name: 'Recorded' })
    const sessionId = sandbox.startSession(id, { recording: 'stopped' })
    const read = async (query = '') => {
      const reply = await client.call('GET', `/room_sessions/${sessionId}/recordings${query}`)
      const [row] = pageOf(recording).parse(reply.body).data
      return { id: row?.id ?? '', uri: row?.uri ?? '' }
    }
    return read
  }

  test('When its link is opened without credentials, it is a film, for as long as was asked', async () => {
    const read = await recorded()
    const [usual, short] = [await read(), await read('?media_ttl=60')]
    expect(new URL(usual.uri).origin).toBe(sandbox.origin)
    const opened = await fetch(usual.uri)
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'video/webm'])
    const bytes = Buffer.from(await opened.arrayBuffer())
    expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3')
    expect(bytes.includes('V_VP8')).toBe(true)
    const head = await fetch(usual.uri, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(`${bytes.length}`)
    const statuses = async () => [(await fetch(short.uri)).status, (await fetch(usual.uri)).status]
    sandbox.advance(58_000)
    expect(await statuses()).toEqual([200, 200])
    sandbox.advance(3_000)
    expect(await statuses()).toEqual([403, 200])
    sandbox.advance(840_000)
    expect(await statuses()).toEqual([403, 403])
    expect(sandbox.journal.entries().at(-1)).toMatchObject({ path: `/media/${usual.id}` })
  })

  test('When its link is changed, or the recording is deleted, it cannot be had', async () => {
    const read = await recorded()
    const { id, uri } = await read()
    for (const changed of [
      uri.replace(/expires=(\d+)/, (_, at: string) => `expires=${Number(at) + 1}`),
      uri.replace(/signature=.*/, ''),
      uri.replace(id, unknownId),
    ])
      expect((await fetch(changed)).status, changed).toBe(403)
    await client.call('DELETE', `/room_recordings/${id}`)
    expect((await fetch(uri)).status).toBe(404)
  })
})

test('When a call is told to fail, it fails by its name, whichever it is', async () => {
  for (const call of endpointNames) sandbox.faults.always({ fault: 'unavailable', call })
  const id = unknownId
  const calls = [
    ['POST', '/conferences'],
    ['GET', '/conferences'],
    ['GET', `/conferences/${id}`],
    ['PUT', `/conferences/${id}`],
    ['DELETE', `/conferences/${id}`],
    ['GET', `/conferences/${id}/conference_tokens`],
    ['GET', `/conference_tokens/${id}`],
    ['POST', `/conference_tokens/${id}/reset`],
    ['GET', `/conferences/${id}/streams`],
    ['POST', `/conferences/${id}/streams`],
    ['GET', `/streams/${id}`],
    ['PUT', `/streams/${id}`],
    ['DELETE', `/streams/${id}`],
    ['GET', '/room_sessions'],
    ['GET', `/room_sessions/${id}`],
    ['GET', `/room_sessions/${id}/members`],
    ['GET', `/room_sessions/${id}/recordings`],
    ['GET', `/room_sessions/${id}/events`],
    ['GET', '/room_recordings'],
    ['GET', `/room_recordings/${id}`],
    ['DELETE', `/room_recordings/${id}`],
    ['GET', `/room_recordings/${id}/events`],
    ['GET', '/logs'],
    ['GET', `/logs/${id}`],
  ] as const
  expect(calls).toHaveLength(endpointNames.length)
  const statuses = await Promise.all(
    calls.map(async ([method, path]) => (await client.call(method, path)).status),
  )
  expect(statuses).toEqual(calls.map(() => 503))
})
