import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sendChange, submissionOf } from '../../testing/app/sandboxed-app.ts'
import { startApp } from '../../testing/app/start-app.ts'
import { endpointSamples, sampleId, successReply } from '../../testing/requests/endpoint-samples.ts'
import { responds, respondsJson } from '../../testing/upstream/upstream-double.ts'

const samples = endpointSamples.filter(({ title }) =>
  /^(?:POST .*(?:conferences|streams)$|PUT|DELETE)/.test(title),
)
const withoutEffect = [
  ['has had enough', respondsJson(429, {}, { 'Retry-After': '600' }), 503, '600'],
  ['is down for a while', respondsJson(503, {}, { 'Retry-After': '11' }), 503, '11'],
  ['does not take our token', respondsJson(401, { error: 'Unauthorized' }), 502, null],
  ['is behind a firewall', responds(403, '<html>'), 502, null],
] as const

describe.each(samples)('$title', (sample) => {
  const { method, target: path, requestBody } = sample
  test.each(withoutEffect)(
    'When SignalWire %s, the same key may be tried again, and then stays',
    async (_, reply, status, retryAfter) => {
      const app = await startApp()
      app.upstream.script(reply, reply, successReply(sample))
      const key = randomUUID()
      const send = () => sendChange(app, { method, path, key, body: requestBody })
      const first = await send()
      expect([first.status, first.headers.get('retry-after')]).toEqual([status, retryAfter])
      const second = await send()
      expect([second.status, second.headers.get('retry-after')]).toEqual([status, retryAfter])
      expect(second.headers.get('idempotency-replayed')).toBeNull()
      const third = await send()
      expect(third.ok).toBe(true)
      expect(third.headers.get('idempotency-replayed')).toBeNull()
      const last = await send()
      expect([last.status, last.headers.get('idempotency-replayed')]).toEqual([
        third.status,
        'true',
      ])
      expect(app.upstream.requests).toHaveLength(3)
      const detail = await submissionOf(app, key)
      expect(detail).toMatchObject({ state: 'done', attempts: 3 })
      const again = detail.findings.filter(({ text }) => text.startsWith('Submitted again'))
      expect(again[0]?.text).toContain(first.headers.get('x-request-id'))
      expect(again).toHaveLength(2)
    },
  )

  test('When it had no effect, another body under its key is a different request', async () => {
    const app = await startApp()
    app.upstream.script(responds(403, '<html>'))
    const key = randomUUID()
    await sendChange(app, { method, path, key, body: requestBody })
    const other = { display_name: 'Another' }
    const create = { path: '/api/video/conferences', key, body: other }
    expect((await sendChange(app, create)).status).toBe(422)
    expect(app.upstream.requests).toHaveLength(1)
  })

  test('When SignalWire rejected it in its own words, the rejection stays', async () => {
    const app = await startApp()
    app.upstream.script(respondsJson(404, { error: 'Not Found' }), successReply(sample))
    const key = randomUUID()
    await sendChange(app, { method, path, key, body: requestBody })
    const again = await sendChange(app, { method, path, key, body: requestBody })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([404, 'true'])
    expect(app.upstream.requests).toHaveLength(1)
  })
})

test('When an update may have had an effect, it is not tried again under its key', async () => {
  const app = await startApp()
  app.upstream.script(respondsJson(500, {}))
  const update = {
    method: 'PUT',
    path: `/api/video/conferences/${sampleId}`,
    key: randomUUID(),
    body: { display_name: 'Stand-up' },
  }
  expect((await sendChange(app, update)).status).toBe(504)
  expect((await sendChange(app, update)).status).toBe(409)
  expect(app.upstream.requests).toHaveLength(1)
})
