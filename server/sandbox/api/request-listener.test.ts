import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attributesOf, basic, targetOf, testClient } from '../../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from '../start.ts'

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
