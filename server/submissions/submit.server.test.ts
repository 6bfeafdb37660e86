import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { conference as conferenceSchema } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { problem } from '#contract/protocol/problem.ts'
import type { FaultInput } from '../sandbox/faults/faults.ts'
import { type Sandbox, startSandbox } from '../sandbox/start.ts'
import {
  sendChange,
  settledSubmission,
  startSandboxedApp,
  submissionOf,
} from '../testing/app/sandboxed-app.ts'
import { startApp, type TestApp } from '../testing/app/start-app.ts'
import { openMemoryStore } from '../testing/databases/memory-store.ts'
import type { TakeSlot } from './jobs/run-job.ts'

const retryPolicy = { deadlineMs: 4_000, pauseMs: 5 }

const standUp = { display_name: 'Stand-up', name: 'stand-up', size: 'small' }

async function conferencesOf(app: TestApp): Promise<readonly { id: string; name: string }[]> {
  const list = await fetch(`${app.origin}/api/video/conferences?page_size=1000`)
  return pageOf(conferenceSchema).parse(await list.json()).data
}

function posts(sandbox: Sandbox): number {
  return sandbox.journal.entries().filter(({ method }) => method === 'POST').length
}

describe('When a key is sent again', () => {
  test('with the same body, the first response is replayed and nothing is sent', async () => {
    const { app, sandbox } = await startSandboxedApp()
    const key = randomUUID()
    const first = await sendChange(app, { key, body: standUp })
    const second = await sendChange(app, { key, body: { ...standUp } })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await second.json()).toEqual(await first.json())
    expect(posts(sandbox)).toBe(1)
  })

  test('with another body, it is 422 and nothing is sent', async () => {
    const { app, sandbox } = await startSandboxedApp()
    const key = randomUUID()
    await sendChange(app, { key, body: standUp })
    const second = await sendChange(app, { key, body: { ...standUp, size: 'large' } })
    expect(second.status).toBe(422)
    expect(problem.parse(await second.json()).code).toBe('key_reused')
    expect(posts(sandbox)).toBe(1)
  })

  test('while the first is in flight, it is 409 with a time to come back', async () => {
    const { app, sandbox } = await startSandboxedApp()
    sandbox.faults.next({ fault: 'hang', call: 'create_conference' })
    const key = randomUUID()
    const first = sendChange(app, { key, body: standUp })
    await arrived(sandbox, 1)
    const second = await sendChange(app, { key, body: standUp })
    expect(second.status).toBe(409)
    expect(second.headers.get('retry-after')).toBe('2')
    expect(problem.parse(await second.json()).code).toBe('in_progress')
    expect((await first).status).toBe(200)
    expect(await conferencesOf(app)).toHaveLength(1)
  })

  test('and was rejected, the rejection is replayed', async () => {
    const { app, sandbox } = await startSandboxedApp()
    sandbox.faults.next({ fault: 'field_error', attribute: 'quality' })
    const key = randomUUID()
    const first = await sendChange(app, { key, body: standUp })
    const second = await sendChange(app, { key, body: standUp })
    expect([first.status, second.status, posts(sandbox)]).toEqual([422, 422, 1])
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(await second.json()).toEqual(await first.json())
  })
})

test('When many send the same key at once, one conference is made', async () => {
  const { app, sandbox } = await startSandboxedApp()
  const key = randomUUID()
  const responses = await Promise.all(
    Array.from({ length: 12 }, () => sendChange(app, { key, body: standUp })),
  )
  const statuses = responses.map(({ status }) => status)
  expect(statuses.filter((status) => status !== 409 && status !== 200)).toEqual([])
  expect(posts(sandbox)).toBe(1)
})

test('When no key is sent, each request makes a conference', async () => {
  const { app } = await startSandboxedApp()
  const body = { display_name: 'Stand-up' }
  await Promise.all([sendChange(app, { body }), sendChange(app, { body })])
  expect(await conferencesOf(app)).toHaveLength(2)
})

test('When a key is invalid, the error names it and nothing is sent', async () => {
  const { app, sandbox } = await startSandboxedApp()
  const response = await sendChange(app, { key: 'a b', body: standUp })
  expect([response.status, posts(sandbox)]).toEqual([422, 0])
})

const faults: readonly FaultInput[] = [
  { fault: 'error' },
  { fault: 'unavailable' },
  { fault: 'broken_body' },
  { fault: 'wrong_shape' },
  { fault: 'html' },
  { fault: 'cut_short' },
  { fault: 'huge_body' },
  { fault: 'redirect' },
  { fault: 'reset' },
  { fault: 'hang' },
  { fault: 'busy', retry_after: 0 },
]

describe.each(faults)('When SignalWire responds to a create with %j', (fault) => {
  test.each([
    ['before it is carried out', false, standUp],
    ['after it was carried out', true, standUp],
    ['before, without a name', false, { display_name: 'Stand-up' }],
    ['after, without a name', true, { display_name: 'Stand-up' }],
  ])('%s, one conference is made, and the caller gets it', async (_, after_effect, body) => {
    const { app, sandbox } = await startSandboxedApp({
      retryPolicy: { deadlineMs: 2_000, pauseMs: 5 },
    })
    sandbox.faults.next({ ...fault, after_effect, call: 'create_conference' })
    const key = randomUUID()
    const response = await sendChange(app, { key, body })
    expect(response.status).toBe(200)
    const [made, ...more] = await conferencesOf(app)
    expect(more).toEqual([])
    expect(conferenceSchema.parse(await response.json()).id).toBe(made?.id)
    expect(await submissionOf(app, key)).toMatchObject({ state: 'done', conferenceId: made?.id })
  })
})

describe('When the name belongs to somebody else', () => {
  const theirs = { ...standUp, display_name: 'Theirs' }

  async function withTheirs() {
    const all = await startSandboxedApp()
    await sendChange(all.app, { body: theirs })
    return all
  }

  test('the response is SignalWire’s 422 on it', async () => {
    const { app } = await withTheirs()
    const response = await sendChange(app, { body: standUp })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ attribute: 'name' }] })
  })

  test.each(faults.filter(({ fault }) => fault !== 'hang'))(
    'and %j hides that, it is found out, and theirs is not adopted',
    async (fault) => {
      const { app, sandbox } = await withTheirs()
      sandbox.faults.next({ ...fault, call: 'create_conference' })
      const key = randomUUID()
      const response = await sendChange(app, { key, body: standUp })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ errors: [{ attribute: 'name' }] })
      expect(await submissionOf(app, key)).toMatchObject({ state: 'refused', conferenceId: null })
      expect(await conferencesOf(app)).toHaveLength(1)
    },
  )

  test('and even has all that was sent, it is somebody else’s, since it is older', async () => {
    const { app, sandbox } = await startSandboxedApp()
    await sendChange(app, { body: standUp })
    sandbox.faults.next({ fault: 'reset', call: 'create_conference' })
    expect((await sendChange(app, { body: standUp })).status).toBe(422)
    expect(await conferencesOf(app)).toHaveLength(1)
  })
})

test('When two creates of one name come at once, one makes it and the other gets 422', async () => {
  const { app, sandbox } = await startSandboxedApp()
  sandbox.faults.next({ fault: 'reset', after_effect: true, call: 'create_conference' })
  const responses = await Promise.all([1, 2].map(() => sendChange(app, { body: standUp })))
  expect(responses.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(await conferencesOf(app)).toHaveLength(1)
})

test('When the outcome is not known at the deadline, the response says so, and it settles by itself', async () => {
  const { app, sandbox } = await startSandboxedApp({ retryPolicy: { deadlineMs: 300, pauseMs: 5 } })
  sandbox.faults.always({ fault: 'reset', after_effect: true })
  const key = randomUUID()
  const response = await sendChange(app, { key, body: standUp })
  expect(response.status).toBe(504)
  expect(problem.parse(await response.json()).code).toBe('outcome_unknown')
  expect(await submissionOf(app, key)).toMatchObject({ state: 'finding_out', answer: null })
  sandbox.faults.clear()
  app.submissions.start()
  const detail = await settledSubmission(app, key)
  expect(detail).toMatchObject({ state: 'done', answer: { status: 200 } })
  expect(detail.findings.at(-1)?.text).toBe('Finished: it was created, once.')
  expect(await conferencesOf(app)).toHaveLength(1)
})

test.each([
  ['never reached SignalWire', { fault: 'reset' }],
  ['reached it', { fault: 'reset', after_effect: true }],
] as const)('When the server ends and a create %s, the next one settles it', async (_, fault) => {
  const store = await openMemoryStore()
  onTestFinished(() => store.close())
  const sandbox = await startSandbox({ seeded: false })
  const first = await startApp({ retryPolicy, sandbox, store })
  sandbox.faults.always(fault)
  const key = randomUUID()
  const response = sendChange(first, { key, body: { display_name: 'Stand-up' } })
  await arrived(sandbox, 1)
  await first.cut()
  expect((await response).status).toBe(504)

  sandbox.faults.clear()
  const { app } = await startSandboxedApp({ store, sandbox })
  await app.submissions.ledger.releaseAll()
  app.submissions.start()
  const [made, ...more] = [(await settledSubmission(app, key)).conferenceId]
  expect((await conferencesOf(app)).map(({ id }) => id)).toEqual([made])
  expect(more).toEqual([])
})

test('When SignalWire was never reached, the response says so, and nothing is found out later', async () => {
  const sandbox = await startSandbox({ seeded: false })
  await sandbox.close()
  const app = await startApp({ retryPolicy, sandbox })
  const key = randomUUID()
  const response = await sendChange(app, { key, body: standUp })
  expect(response.status).toBe(502)
  expect(await submissionOf(app, key)).toMatchObject({ state: 'failed', answer: { status: 502 } })
})

/** Waits until SignalWire has got so many creates. */
test('When the server ends while a create waits for its name, the database is not blamed', async () => {
  const { app, sandbox } = await startSandboxedApp()
  sandbox.faults.always({ fault: 'hang' })
  const first = sendChange(app, { body: standUp })
  await arrived(sandbox, 1)
  const came = once(app.server, 'request')
  const second = sendChange(app, { body: standUp })
  await came
  await app.cut()
  const responses = await Promise.all([first, second])
  for (const response of responses) {
    const { code, detail } = problem.parse(await response.json())
    expect(code).toBe('outcome_unknown')
    expect(detail).not.toContain('database')
  }
})

async function arrived(sandbox: Sandbox, count: number): Promise<void> {
  while (posts(sandbox) < count) await new Promise((resolve) => setImmediate(resolve))
}

describe('When a change waits for a slot', () => {
  const change = (name: string, takeSlot: TakeSlot) => ({
    kind: 'create' as const,
    request: {
      method: 'POST' as const,
      target: '/api/video/conferences',
      body: { ...standUp, name },
      requestId: 'request',
    },
    key: name,
    operator: null,
    takeSlot,
  })

  test('it is on record before, and the slot is free before its outcome is', async () => {
    const { app, sandbox } = await startSandboxedApp()
    const { submit, ledger } = app.submissions
    const seen: unknown[] = []
    let onRecordAtEnd: ReturnType<typeof ledger.find> | undefined
    const result = await submit(
      change('in-turn', async () => {
        seen.push((await ledger.find('in-turn'))?.state, posts(sandbox))
        return (settlement) => {
          seen.push(settlement?.state)
          onRecordAtEnd = ledger.find('in-turn')
        }
      }),
    )
    expect(seen).toEqual(['sending', 0, 'done'])
    expect((await onRecordAtEnd)?.state).toBe('sending')
    expect(result.settlement?.state).toBe('done')
  })

  test('and gets none, nothing is sent, and the same key is free to try it again', async () => {
    const { app, sandbox } = await startSandboxedApp()
    const { submit } = app.submissions
    const refused = await submit(change('no-turn', async () => undefined))
    expect(refused.response).toMatchObject({ status: 503, body: { code: 'upstream_busy' } })
    expect(posts(sandbox)).toBe(0)
    const again = await submit(change('no-turn', async () => () => {}))
    expect(again.settlement?.state).toBe('done')
    expect(posts(sandbox)).toBe(1)
  })
})
