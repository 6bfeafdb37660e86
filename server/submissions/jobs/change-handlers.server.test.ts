import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { token } from '#contract/token.ts'
import type { FaultInput } from '../../sandbox/faults/faults.ts'
import {
  type SandboxedApp,
  sendChange,
  settledSubmission,
  startSandboxedApp,
  submissionOf,
} from '../../testing/app/sandboxed-app.ts'
import type { TestAppOptions } from '../../testing/app/start-app.ts'

async function withConference(options: TestAppOptions = {}) {
  const all = await startSandboxedApp(options)
  const body = { display_name: 'Stand-up', name: 'stand-up' }
  const made = conference.parse(await (await sendChange(all.app, { body })).json())
  return { ...all, made, path: `/api/video/conferences/${made.id}` }
}

async function guestToken({ app }: SandboxedApp, path: string) {
  const response = await fetch(`${app.origin}${path}/conference_tokens`)
  const [first] = pageOf(token).parse(await response.json()).data
  if (!first) throw new Error('A conference without tokens')
  return first
}

const lost: FaultInput = { fault: 'cut_short', after_effect: true }

describe('An edit', () => {
  const body = { display_name: 'Stand-up', size: 'large', dark_primary: '#8AB4FF' }

  test('is on record with the fields that differ', async () => {
    const { app, made, path } = await withConference()
    const key = randomUUID()
    expect((await sendChange(app, { method: 'PUT', path, key, body })).status).toBe(200)
    expect(await submissionOf(app, key)).toMatchObject({
      kind: 'update',
      state: 'done',
      name: 'stand-up',
      conferenceId: made.id,
      request: { method: 'PUT', path, body },
      changes: [
        { field: 'size', before: 'medium', after: 'large' },
        { field: 'dark_primary', before: '#044EF4', after: '#8AB4FF' },
      ],
    })
  })

  test('whose response is lost is found out by reading', async () => {
    const { app, sandbox, path } = await withConference()
    sandbox.faults.next({ ...lost, call: 'update_conference' })
    const key = randomUUID()
    expect((await sendChange(app, { method: 'PUT', path, key, body })).status).toBe(504)
    app.submissions.start()
    expect(await settledSubmission(app, key)).toMatchObject({
      state: 'done',
      attempts: 1,
      answer: { status: 200, body: { size: 'large' } },
    })
  })
})

describe('A delete', () => {
  test('is on record, and its response is replayed without a body', async () => {
    const { app, made, path } = await withConference()
    const key = randomUUID()
    expect((await sendChange(app, { method: 'DELETE', path, key })).status).toBe(204)
    const again = await sendChange(app, { method: 'DELETE', path, key })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([204, 'true'])
    expect(await submissionOf(app, key)).toMatchObject({
      kind: 'delete',
      state: 'done',
      name: 'stand-up',
      conferenceId: made.id,
    })
  })

  test.each([
    ['before it is carried out', { fault: 'hang' }],
    ['after it was carried out', { fault: 'hang', after_effect: true }],
  ] as const)('that gets no response %s is found out by reading', async (_, fault) => {
    const { app, sandbox, path } = await withConference({
      retryPolicy: { deadlineMs: 800, pauseMs: 5 },
    })
    sandbox.faults.next({ ...fault, call: 'delete_conference' })
    const key = randomUUID()
    expect((await sendChange(app, { method: 'DELETE', path, key })).status).toBe(504)
    app.submissions.start()
    expect(await settledSubmission(app, key)).toMatchObject({ state: 'done' })
    expect((await fetch(`${app.origin}${path}`)).status).toBe(404)
  })
})

describe('A reset of a token', () => {
  test('is on record without the token, and its response is replayed with it', async () => {
    const all = await withConference()
    const { app, sandbox, made } = all
    const { id } = await guestToken(all, all.path)
    const path = `/api/video/conference_tokens/${id}/reset`
    const key = randomUUID()
    const first = token.parse(await (await sendChange(app, { path, key })).json())
    const second = await sendChange(app, { path, key })
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(token.parse(await second.json()).token).toBe(first.token)
    const resets = sandbox.journal.entries().filter((entry) => entry.path.endsWith('/reset'))
    expect(resets).toHaveLength(1)
    const detail = await submissionOf(app, key)
    expect(detail).toMatchObject({ kind: 'reset_token', state: 'done', conferenceId: made.id })
    expect(JSON.stringify(detail)).not.toContain(first.token)
  })

  test('whose response is lost is found out by comparing, and never sent twice', async () => {
    const all = await withConference()
    const { app, sandbox } = all
    const { id } = await guestToken(all, all.path)
    sandbox.faults.next({ ...lost, call: 'reset_token' })
    const path = `/api/video/conference_tokens/${id}/reset`
    const key = randomUUID()
    expect((await sendChange(app, { path, key })).status).toBe(504)
    app.submissions.start()
    expect(await settledSubmission(app, key)).toMatchObject({ state: 'done', attempts: 1 })
    const resets = sandbox.journal.entries().filter((entry) => entry.path.endsWith('/reset'))
    expect(resets).toHaveLength(1)
  })
})

test('When SignalWire rejects a change, the record has its own words', async () => {
  const { app } = await withConference()
  const key = randomUUID()
  const path = `/api/video/conferences/${randomUUID()}`
  expect((await sendChange(app, { method: 'DELETE', path, key })).status).toBe(404)
  expect(await submissionOf(app, key)).toMatchObject({
    state: 'refused',
    answer: { status: 404, body: { error: 'Not Found' } },
  })
})
