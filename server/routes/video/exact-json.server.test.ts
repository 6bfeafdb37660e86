import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sendChange, submissionOf } from '../../testing/app/sandboxed-app.ts'
import { startApp } from '../../testing/app/start-app.ts'
import {
  sampleConference,
  sampleId,
  samplePageOf,
} from '../../testing/requests/endpoint-samples.ts'
import { resets, responds } from '../../testing/upstream/upstream-double.ts'

const joinToken = `vpt_${'0a'.repeat(16)}`
const meta = '{ "big": 12345678901234567890, "one": 1.0, "much": 1e400, "2": "b", "1": "a\\/a" }'
const body = { display_name: 'Stand-up', name: 'stand-up' }
const created_at = new Date().toISOString()
const conference = JSON.stringify({
  ...sampleConference,
  ...body,
  description: null,
  created_at,
  meta: '@',
}).replace('"@"', meta)

const list = (row: string) =>
  JSON.stringify({ ...samplePageOf('@'), extra: 0 })
    .replace('"@"', row)
    .replace('"extra":0', '"extra":0.0')

describe('Values of SignalWire’s JSON that JavaScript would change arrive unchanged', () => {
  test('in a conference', async () => {
    const app = await startApp()
    app.upstream.script(responds(200, conference))
    const response = await fetch(`${app.origin}/api/video/conferences/${sampleId}`)
    expect(await response.text()).toBe(conference)
  })

  test('in a list, except for its links, which are ours', async () => {
    const app = await startApp()
    app.upstream.script(responds(200, list(conference)))
    const response = await fetch(`${app.origin}/api/video/conferences`)
    const ours = list(conference).replaceAll('https://example.signalwire.com', app.origin)
    expect(await response.text()).toBe(ours)
  })

  test('in a refusal', async () => {
    const app = await startApp()
    const words = `{"error":"No","details":${meta}}`
    app.upstream.script(responds(404, words))
    const response = await fetch(`${app.origin}/api/video/conferences/${sampleId}`)
    expect(await response.text()).toBe(words)
  })

  test('in the response to a create, and when it is replayed', async () => {
    const app = await startApp()
    app.upstream.script(responds(200, conference))
    const key = randomUUID()
    for (const replayed of [null, 'true']) {
      const response = await sendChange(app, { key, body })
      expect(response.headers.get('idempotency-replayed')).toBe(replayed)
      expect(await response.text()).toBe(conference)
    }
    expect((await submissionOf(app, key)).answer?.status).toBe(200)
  })

  test('in a conference that is recognised as ours after its response was lost', async () => {
    const app = await startApp()
    app.upstream.script(resets, responds(200, list(conference)))
    const response = await sendChange(app, { body })
    expect(await response.text()).toBe(conference)
  })

  test('also where a join token is redacted in the stored body', async () => {
    const app = await startApp({ pasted: [joinToken] })
    const escaped = joinToken.replace('v', '\\u0076')
    const answered = conference.replace('"description":null', `"description":"${escaped}"`)
    app.upstream.script(responds(200, answered))
    const key = randomUUID()
    expect(await (await sendChange(app, { key, body })).text()).toBe(answered)
    const again = await sendChange(app, { key, body })
    expect(await again.text()).toBe(answered.replace(escaped, 'vpt_[secret]'))
  })
})
