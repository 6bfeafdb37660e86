import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { fieldErrors, invalid } from '#contract/field-error.ts'
import { submissionPage } from '#contract/submission.ts'
import { anyText } from '#testing/any-text.ts'
import { arbitraryCreate } from '#testing/arbitraries.ts'
import { startApp } from '../../testing/app/start-app.ts'
import {
  endpointSamples,
  sampleConference,
  samplePageOf,
  sendSample,
  successReply,
} from '../../testing/requests/endpoint-samples.ts'
import { type Reply, respondsJson } from '../../testing/upstream/upstream-double.ts'

const [create = fail('no create')] = endpointSamples.filter(({ action }) => action === 'created')

function fail(message: string): never {
  throw new Error(message)
}

/** Makes a conference of the name that was sent. */
const echoes: Reply = (response, request) => {
  const { name } = conferenceCreate.parse(JSON.parse(request.body))
  respondsJson(200, { ...sampleConference, name })(response, request)
}

describe.each(endpointSamples)('$title', (call) => {
  test('When SignalWire succeeds, its body comes back, with none of its headers', async () => {
    const app = await startApp()
    app.upstream.script(successReply(call))
    const response = await sendSample(app, call)
    expect(response.status).toBe(call.responseBody === undefined ? 204 : 200)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = await response.text()
    const ours = JSON.stringify(call.responseBody)?.replaceAll(
      'https://example.signalwire.com',
      app.origin,
    )
    expect(body === '' ? undefined : JSON.parse(body)).toEqual(ours && JSON.parse(ours))
    const [up, ...more] = app.upstream.requests
    expect(more).toEqual([])
    expect(up).toMatchObject({ method: call.method, target: call.target })
    expect(up?.headers).toMatchObject({ 'x-request-id': response.headers.get('x-request-id') })
    expect(up?.headers).not.toHaveProperty('cookie')
    expect(up?.headers.authorization).toContain('Basic YzBmZmVl')
    expect(up?.body === '' ? undefined : JSON.parse(up?.body ?? '')).toEqual(call.requestBody)
  })
})

// One server for all calls: they differ in the table alone, and to start one for each takes longest.
describe('Each call', () => {
  test('When it has a parameter that it does not take, the response is 422 on it', async () => {
    const app = await startApp()
    for (const call of endpointSamples) {
      const response = await sendSample(app, { ...call, target: `${call.target}?nonsense=1` })
      expect([call.title, response.status]).toEqual([call.title, 422])
      expect(fieldErrors.parse(await response.json()).errors).toMatchObject([
        { attribute: 'nonsense' },
      ])
    }
    expect(app.upstream.requests).toEqual([])
  })

  test.each([400, 404, 409, 422])(
    'When SignalWire responds with %i, its body is passed on',
    async (status) => {
      const app = await startApp()
      const words = { errors: [{ attribute: 'name', message: 'ü' }], error: 'x' }
      app.upstream.script(respondsJson(status, words))
      for (const call of endpointSamples) {
        const response = await sendSample(app, call)
        expect([call.title, response.status]).toEqual([call.title, status])
        expect(response.headers.get('content-type')).toBe('application/json')
        expect(await response.json()).toEqual(words)
      }
    },
  )
})

test.each(['\u200b', '\u3164', '\u0301', null])(
  'When a conference exists under the display name %j, it is shown like any other',
  async (display_name) => {
    const app = await startApp()
    const shown = samplePageOf({ ...sampleConference, display_name })
    app.upstream.script(respondsJson(200, shown))
    const response = await fetch(`${app.origin}/api/video/conferences`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ data: [{ display_name }] })
  },
)

test.each(['\u200b', '\u3164', '\u2800', '\u0301'])(
  'When the display name %j is invisible, it is not sent',
  async (display_name) => {
    const app = await startApp()
    const response = await sendSample(app, { ...create, requestBody: { display_name } })
    expect(response.status).toBe(422)
    const { errors } = fieldErrors.parse(await response.json())
    expect(errors).toMatchObject([{ attribute: 'display_name' }])
    expect(app.upstream.requests).toEqual([])
  },
)

test('When SignalWire rejects with a megabyte of text, the caller and the record have the beginning', async () => {
  const app = await startApp()
  app.upstream.script(respondsJson(422, { errors: [invalid('name', 'x'.repeat(1_000_000))] }))
  const response = await sendSample(app, create)
  const short = { errors: [invalid('name', `${'x'.repeat(300)}…`)] }
  expect([response.status, await response.json()]).toEqual([422, short])
  const list = await fetch(`${app.origin}/api/submissions`)
  expect(submissionPage.parse(await list.json()).data).toMatchObject([{ answer: { body: short } }])
})

test.each([200, 101, 9_999])(
  'When a rejection’s body looks like a problem with status %i, it is still a rejection',
  async (status) => {
    const app = await startApp()
    const words = { type: 'x', title: 'x', status, detail: 'x', code: 'internal', requestId: 'x' }
    app.upstream.script(respondsJson(422, words))
    const response = await sendSample(app, create)
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual(words)
  },
)

test('When a client follows the links of a list, it stays on Greenroom', async () => {
  const app = await startApp({ publicUrl: 'https://greenroom.example.com' })
  app.upstream.script(respondsJson(200, samplePageOf(sampleConference)))
  const response = await fetch(`${app.origin}/api/video/conferences`)
  expect(await response.json()).toMatchObject({
    links: {
      next: 'https://greenroom.example.com/api/video/conferences?page_token=a&page_number=1',
    },
  })
})

test('When only the display name is sent, it is sent with a generated name', async () => {
  const app = await startApp()
  app.upstream.script(echoes)
  const display = { display_name: 'Stand-up' }
  await sendSample(app, { ...create, requestBody: display })
  expect(JSON.parse(app.upstream.requests[0]?.body ?? '')).toEqual({
    display_name: 'Stand-up',
    name: expect.stringMatching(/^stand-up-[0-9a-f]{12}$/),
  })
})

test('When a call has been made, one log line has its outcome', async () => {
  const app = await startApp({ retryPolicy: { deadlineMs: 500, pauseMs: 1 } })
  app.upstream.script(respondsJson(500, {}))
  const response = await sendSample(app, create)
  const lines = app.logLines.map((line): unknown => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({
      msg: 'upstream',
      requestId: response.headers.get('x-request-id'),
      call: create.title,
      outcome: 'ambiguous',
      reason: 'server_error',
      upstreamStatus: 500,
      attempts: 1,
    }),
  )
})

test('Whatever the contract rejects gets 422 on the field and is not sent', async () => {
  const app = await startApp()
  app.upstream.script(echoes)
  const fields = [...Object.keys(conferenceCreate.def.shape), 'lite_primary', '__proto__']
  const wrong = fc.oneof(
    fc.jsonValue(),
    anyText({ maxLength: 3500 }),
    fc.constantFrom('\0', '\ud800', '#abc', '2026-02-30', 'a b', '', '1080P', '11x11'),
  )
  const mutated = fc
    .tuple(arbitraryCreate, fc.constantFrom(...fields), wrong)
    .map(([body, field, value]) =>
      Object.fromEntries([
        ...Object.entries(body).filter(([key]) => key !== field),
        [field, value],
      ]),
    )
  await fc.assert(
    fc.asyncProperty(mutated, async (body) => {
      const before = app.upstream.requests.length
      const text = JSON.stringify(body)
      const checked = conferenceCreate.safeParse(JSON.parse(text))
      const response = await sendSample(app, { ...create, requestBody: body })
      const calledUp = app.upstream.requests.length - before
      if (checked.success) {
        expect([response.status, calledUp]).toEqual([200, 1])
        return
      }
      expect([response.status, calledUp]).toEqual([422, 0])
      const named = fieldErrors
        .parse(await response.json())
        .errors.map(({ attribute }) => attribute)
      const refused = checked.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String),
      )
      expect(new Set(named)).toEqual(new Set(refused))
    }),
    { numRuns: 150 },
  )
})
