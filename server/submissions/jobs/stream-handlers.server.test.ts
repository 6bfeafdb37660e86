import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { problem } from '#contract/protocol/problem.ts'
import { sendChange, settledSubmission, submissionOf } from '../../testing/app/sandboxed-app.ts'
import { startApp } from '../../testing/app/start-app.ts'
import { openMemoryStore } from '../../testing/databases/memory-store.ts'
import { sampleId, samplePageOf, sampleStream } from '../../testing/requests/endpoint-samples.ts'
import { recording } from '../../testing/requests/room-samples.ts'
import { hangs, type Reply, resets, respondsJson } from '../../testing/upstream/upstream-double.ts'
import { fingerprintOf } from '../ledger/fingerprint.ts'

const streams = `/api/video/conferences/${sampleId}/streams`
const path = `/api/video/streams/${sampleStream.id}`
const body = { url: sampleStream.url }
const kept = { url: 'rtmp://live.example.com/[secret]' }
const elsewhere = `${sampleStream.url}-of-another`

const started = (over: object = {}) => ({
  ...sampleStream,
  id: randomUUID(),
  created_at: new Date().toISOString(),
  ...over,
})

const listOf = (...rows: readonly object[]) => ({
  ...samplePageOf(null),
  links: links(),
  data: rows,
})
const links = (next?: string) => ({ self: streams, first: streams, ...(next && { next }) })

/** Two minutes later by SignalWire's clock: what was lost has no effect any more. */
const later = () => ({ Date: new Date(Date.now() + 120_000).toUTCString() })

/** Replies by method: a change, and what is read to find out what came of it. */
const byMethod =
  (change: Reply, read: Reply): Reply =>
  (response, request) =>
    (request.method === 'GET' ? read : change)(response, request)

async function startKnowingTheTime() {
  const app = await startApp({ retryPolicy: { deadlineMs: 1_000, pauseMs: 1 } })
  app.upstream.script(respondsJson(200, listOf()))
  await fetch(`${app.origin}${streams}`)
  const sent = (method: string) => app.upstream.requests.filter((one) => one.method === method)
  return { app, sent }
}

describe('A start of a stream', () => {
  test('is on record with the host alone, and its response is replayed so', async () => {
    const { app, sent } = await startKnowingTheTime()
    app.upstream.script(respondsJson(200, sampleStream))
    const key = randomUUID()
    const first = await sendChange(app, { path: streams, key, body })
    expect(await first.json()).toEqual(sampleStream)
    expect(sent('POST')[0]?.body).toBe(JSON.stringify(body))
    const again = await sendChange(app, { path: streams, key, body })
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await again.json()).toEqual({ ...sampleStream, ...kept })
    const other = await sendChange(app, { path: streams, key, body: { url: elsewhere } })
    expect(problem.parse(await other.json()).code).toBe('key_reused')
    expect(sent('POST')).toHaveLength(1)
    expect(await submissionOf(app, key)).toMatchObject({
      kind: 'create_stream',
      state: 'done',
      conferenceId: sampleId,
      request: { method: 'POST', path: streams, body: kept },
      answer: { status: 200, body: kept },
    })
  })

  test('whose response is lost is found in the list, and never sent twice', async () => {
    const { app, sent } = await startKnowingTheTime()
    const old = started({ created_at: '2026-01-01T00:00:00Z' })
    const ours = started()
    const second = respondsJson(200, listOf(ours))
    const first = respondsJson(200, {
      ...listOf(old, started({ url: elsewhere })),
      links: links(`https://example.signalwire.com${streams}?page_number=1&page_token=a`),
    })
    const read: Reply = (response, request) =>
      (request.target.includes('page_token=a') ? second : first)(response, request)
    app.upstream.script(byMethod(resets, read))
    const key = randomUUID()
    expect((await sendChange(app, { path: streams, key, body })).status).toBe(504)
    app.submissions.start()
    expect(await settledSubmission(app, key)).toMatchObject({
      state: 'done',
      attempts: 1,
      answer: { status: 200, body: { ...ours, ...kept } },
    })
    expect(sent('POST')).toHaveLength(1)
  })

  test('is not found in another submission’s stream, and after a minute it has failed', async () => {
    const { app } = await startKnowingTheTime()
    const theirs = started()
    app.upstream.script(respondsJson(200, theirs))
    await sendChange(app, { path: streams, body })
    app.upstream.script(byMethod(resets, respondsJson(200, listOf(theirs), later())))
    const key = randomUUID()
    expect((await sendChange(app, { path: streams, key, body })).status).toBe(504)
    app.submissions.start()
    const detail = await settledSubmission(app, key)
    expect(detail).toMatchObject({ state: 'failed', attempts: 1 })
    expect(problem.parse(detail.answer?.body).detail).toContain('could not send it again')
  })

  test('that a stop cut off is found by the next process, which does not know the address', async () => {
    const store = await openMemoryStore()
    onTestFinished(() => store.close())
    const before = await startApp({ store })
    before.upstream.script(hangs)
    const key = randomUUID()
    const sending = sendChange(before, { path: streams, key, body })
    await expect.poll(() => before.upstream.requests).toHaveLength(1)
    await before.cut()
    expect((await sending).status).toBe(504)
    const [recorded] = await store.db.selectFrom('submission').select('fingerprint').execute()
    // Somebody who reads the database cannot try addresses out.
    expect(recorded?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(recorded?.fingerprint).not.toBe(fingerprintOf('POST', streams, body))
    const after = await startApp({ store })
    const ours = started()
    after.upstream.script(respondsJson(200, listOf(started({ url: elsewhere }), ours)))
    after.submissions.start()
    expect(await settledSubmission(after, key)).toMatchObject({
      state: 'done',
      answer: { body: { id: ours.id } },
    })
  })

  test('that SignalWire refuses is on record in its own words', async () => {
    const { app } = await startKnowingTheTime()
    const message = `Url ${sampleStream.url} is unsafe`
    const words = { errors: [{ code: 'url_is_unsafe', attribute: 'url', message }] }
    app.upstream.script(respondsJson(422, words))
    const key = randomUUID()
    const response = await sendChange(app, { path: streams, key, body })
    expect([response.status, await response.json()]).toEqual([422, words])
    const detail = await submissionOf(app, key)
    expect(detail.state).toBe('refused')
    expect(JSON.stringify(detail.answer)).toContain(
      'Url rtmp://live.example.com/[secret] is unsafe',
    )
  })
})

describe('A change of a stream', () => {
  test.each([
    ['has the address', sampleStream, 'done'],
    ['has another one two minutes later', { ...sampleStream, url: elsewhere }, 'failed'],
  ])('whose response is lost is found out by reading: the stream %s', async (_, found, state) => {
    const { app, sent } = await startKnowingTheTime()
    // By the list it is known which conference it shows.
    app.upstream.script(respondsJson(200, listOf(sampleStream)))
    await fetch(`${app.origin}${streams}`)
    app.upstream.script(byMethod(resets, respondsJson(200, found, later())))
    const key = randomUUID()
    expect((await sendChange(app, { method: 'PUT', path, key, body })).status).toBe(504)
    app.submissions.start()
    expect(await settledSubmission(app, key)).toMatchObject({
      kind: 'update_stream',
      state,
      conferenceId: sampleId,
      request: { body: kept },
    })
    expect(sent('PUT')).toHaveLength(1)
  })
})

describe.each([
  ['delete_recording', `/api/video/room_recordings/${sampleId}`],
  ['delete_stream', path],
])('A change of the kind %s', (kind, target) => {
  test('that gets no response is found out by reading, and sent again', async () => {
    const { app, sent } = await startKnowingTheTime()
    const present = respondsJson(200, kind === 'delete_stream' ? sampleStream : recording)
    const gone = respondsJson(404, { error: 'Not Found' })
    app.upstream.script(byMethod(hangs, present))
    const key = randomUUID()
    expect((await sendChange(app, { method: 'DELETE', path: target, key })).status).toBe(504)
    app.upstream.script(byMethod(gone, present))
    app.submissions.start()
    expect(await settledSubmission(app, key)).toMatchObject({
      kind,
      state: 'done',
      attempts: 2,
      conferenceId: null,
      answer: { status: 204, body: null },
    })
    expect(sent('DELETE')).toHaveLength(2)
  })
})
