import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attributesOf, basic, targetOf, testClient } from '../../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from '../start.ts'
import type { FaultInput } from './faults.ts'

let sandbox: Sandbox
const client = testClient(() => targetOf(sandbox))

beforeAll(async () => {
  sandbox = await startSandbox({ seeded: false })
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.close())

const body = { name: 'wanted', display_name: 'Wanted' }
const create = () => client.call('POST', '/conferences', body)
const names = async () => (await client.walk('/conferences')).map(({ name }) => name)

const answered: [FaultInput, Record<string, unknown>][] = [
  [{ fault: 'unauthorized' }, { status: 401, body: { error: 'Unauthorized' } }],
  [{ fault: 'forbidden' }, { status: 403, body: { error: 'Forbidden' } }],
  [{ fault: 'busy' }, { status: 429, body: { error: 'Too Many Requests' } }],
  [{ fault: 'error' }, { status: 500, body: { error: 'Internal Server Error' } }],
  [{ fault: 'unavailable' }, { status: 503, body: { error: 'Service Unavailable' } }],
  [{ fault: 'wrong_shape' }, { status: 200, body: { ok: true } }],
  [{ fault: 'broken_body' }, { status: 200, body: undefined }],
  [{ fault: 'html' }, { status: 200, body: undefined, text: expect.stringContaining('<!doctype') }],
  [{ fault: 'redirect' }, { status: 302 }],
  [
    { fault: 'field_error', attribute: 'size', message: 'Is too small', code: 'too_small' },
    {
      status: 422,
      body: { errors: [{ attribute: 'size', message: 'Is too small', code: 'too_small' }] },
    },
  ],
]
const silent: FaultInput[] = [{ fault: 'reset' }, { fault: 'cut_short' }]

describe.each([
  [false, []],
  [true, ['wanted']],
])('When after_effect is %s', (after_effect, left) => {
  test.each(answered)(
    'and %o is next, the response is the fault’s, once',
    async (fault, expected) => {
      sandbox.faults.next({ ...fault, after_effect })
      expect(await create()).toMatchObject(expected)
      expect(sandbox.journal.entries().at(-1)?.status).toBe(expected.status)
      expect(await names()).toEqual(left)
    },
  )

  test.each(silent)('and %o is next, the response breaks off', async (fault) => {
    sandbox.faults.next({ ...fault, after_effect })
    await expect(create()).rejects.toThrow()
    expect(await names()).toEqual(left)
  })

  test('and the next call hangs, there is silence until the connection is closed', async () => {
    const own = await startSandbox({ seeded: false })
    own.faults.next({ fault: 'hang', after_effect, call: 'create_conference' })
    const ownClient = testClient(() => targetOf(own))
    const outcome = expect(ownClient.call('POST', '/conferences', body)).rejects.toThrow()
    while (!own.journal.entries().some(({ method }) => method === 'POST'))
      await ownClient.walk('/conferences')
    const [entry] = own.journal.entries().filter(({ method }) => method === 'POST')
    expect(entry?.status).toBeNull()
    expect(await ownClient.walk('/conferences')).toMatchObject(left.map((name) => ({ name })))
    await own.close()
    await outcome
  })

  test('and a call is delayed, it takes its time and then succeeds', async () => {
    sandbox.faults.next({ fault: 'delay', ms: 50, after_effect, call: 'create_conference' })
    const start = performance.now()
    const pending = create()
    expect(await pending).toMatchObject({ status: 200, body })
    // A timer may be a millisecond early.
    expect(performance.now() - start).toBeGreaterThanOrEqual(49)
  })
})

test('When a fault is for one call, other calls are unaffected and do not use it up', async () => {
  sandbox.faults.next({ fault: 'error', call: 'create_conference' })
  expect(await names()).toEqual([])
  expect(await create()).toMatchObject({ status: 500 })
  expect(await create()).toMatchObject({ status: 200 })
})

test('When several faults are pending, each applies in turn, as often as it should', async () => {
  sandbox.faults.always({ fault: 'forbidden' })
  sandbox.faults.next({ fault: 'busy', times: 2 })
  sandbox.faults.next({ fault: 'error' })
  const statuses: number[] = []
  for (let i = 0; i < 5; i += 1) statuses.push((await create()).status)
  expect(statuses).toEqual([429, 429, 500, 403, 403])
  sandbox.faults.clear()
  expect(await create()).toMatchObject({ status: 200 })
})

test.each(['busy', 'unavailable'] as const)(
  'When %s, Retry-After is there if set',
  async (fault) => {
    sandbox.faults.next({ fault, retry_after: 7 })
    sandbox.faults.next({ fault })
    expect((await create()).headers.get('retry-after')).toBe('7')
    expect((await create()).headers.has('retry-after')).toBe(false)
  },
)

test('When the body is huge, it is valid JSON of more than 8 MB', async () => {
  sandbox.faults.next({ fault: 'huge_body' })
  const { text, body: parsed } = await create()
  expect(text.length).toBeGreaterThan(8_000_000)
  expect(parsed).toHaveProperty('padding')
})

test('When the caller of a delayed create gives up, it takes effect all the same', async () => {
  sandbox.faults.next({ fault: 'delay', ms: 20, call: 'create_conference' })
  const socket = connect(Number(new URL(sandbox.origin).port), '127.0.0.1')
  const text = JSON.stringify(body)
  const head = [
    'POST /api/video/conferences HTTP/1.1',
    'Host: sandbox',
    `Authorization: ${basic(sandbox)}`,
    `Content-Length: ${text.length}`,
  ]
  await new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${text}`, resolve))
  while (!sandbox.journal.entries().some(({ method }) => method === 'POST')) await names()
  socket.destroy()
  while ((await names()).length === 0);
  expect(await names()).toEqual(['wanted'])
})

test('When the sandbox is reset, delayed calls are dropped without effect', async () => {
  sandbox.faults.next({ fault: 'delay', ms: 60_000, call: 'create_conference' })
  const outcome = expect(create()).rejects.toThrow()
  while (!sandbox.journal.entries().some(({ method }) => method === 'POST')) await names()
  sandbox.reset()
  await outcome
  expect(await names()).toEqual([])
})

describe('Over HTTP', () => {
  const reported = (wanted: unknown) => client.call('POST', `${sandbox.origin}/faults`, wanted)

  test('When a fault is posted, calls fail, until DELETE removes it', async () => {
    const wanted = { fault: 'busy', times: 'always', retry_after: 1 }
    expect(await reported(wanted)).toMatchObject({ status: 200, body: wanted })
    expect(await create()).toMatchObject({ status: 429 })
    expect(await create()).toMatchObject({ status: 429 })
    expect(await client.call('DELETE', `${sandbox.origin}/faults`)).toMatchObject({ status: 204 })
    expect(await create()).toMatchObject({ status: 200 })
    expect(sandbox.journal.entries()).toHaveLength(3)
  })

  test.each([
    [{ fault: 'earthquake' }, 'fault'],
    [{}, 'fault'],
    [{ fault: 'delay' }, 'ms'],
    [{ fault: 'delay', ms: 60_001 }, 'ms'],
    [{ fault: 'busy', times: 0 }, 'times'],
    [{ fault: 'busy', after_effect: 'yes' }, 'after_effect'],
    [{ fault: 'busy', call: 'purge' }, 'call'],
    [{ fault: 'busy', retry_after: -1 }, 'retry_after'],
    [{ fault: 'reset', ms: 5 }, 'ms'],
    [[], null],
  ])('When the fault is %o, the 422 names %s', async (wanted, attribute) => {
    const reply = await reported(wanted)
    expect(reply.status).toBe(422)
    expect(attributesOf(reply.body)).toEqual([attribute])
  })

  test('When the fault is not JSON, the response is a 400', async () => {
    expect(await reported('delay!')).toMatchObject({ status: 400 })
  })
})
