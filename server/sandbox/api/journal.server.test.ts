import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { basic, targetOf, testClient } from '../../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from '../start.ts'

let sandbox: Sandbox
const client = testClient(() => targetOf(sandbox))

beforeAll(async () => {
  sandbox = await startSandbox({ seeded: false })
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.close())

test('When a request comes in, the journal keeps what arrived and the status of the response', async () => {
  await fetch(`${sandbox.origin}/api/video/conferences?a=b?c`, {
    method: 'POST',
    headers: { authorization: basic(sandbox), 'x-request-id': 'r-1' },
    body: 'not json',
  })
  expect(sandbox.journal.entries()).toMatchObject([
    {
      method: 'POST',
      path: '/api/video/conferences',
      query: 'a=b?c',
      requestId: 'r-1',
      body: 'not json',
      status: 422,
    },
  ])
})

test('When more than a thousand requests came in, the journal keeps the last thousand', async () => {
  const few = Array.from({ length: 20 })
  for (let round = 0; round < 51; round += 1)
    await Promise.all(few.map(() => client.call('GET', `/conferences?page_size=${round + 1}`)))
  const entries = sandbox.journal.entries()
  expect(entries).toHaveLength(1000)
  expect(entries.at(-1)?.query).toBe('page_size=51')
})
