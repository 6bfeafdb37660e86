import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { fieldErrors, invalid } from '#contract/field-error.ts'
import { submissionPage } from '#contract/submission.ts'
import { arbitraryCreate } from '#testing/arbitraries.ts'
import { startApp } from '../../testing/app/start-app.ts'
import {
  callSamples,
  sampleConference,
  samplePageOf,
  sendSample,
  successOf,
} from '../../testing/requests/endpoint-samples.ts'
import { answers, type Reply } from '../../testing/upstream/upstream-double.ts'

const [create = fail('no create')] = callSamples.filter(({ action }) => action === 'created')

function fail(message: string): never {
  throw new Error(message)
}

/** Makes a conference of the name that was sent. */
const echoes: Reply = (response, request) => {
  const { name } = conferenceCreate.parse(JSON.parse(request.body))
  answers(200, { ...sampleConference, name })(response, request)
}

describe.each(callSamples)('$title', (call) => {
  test('When SignalWire does it, its own answer comes back, with nothing else of it', async () => {
    const app = await startApp()
    app.upstream.script(successOf(call))
    const answer = await sendSample(app, call)
    expect(answer.status).toBe(call.answered === undefined ? 204 : 200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const body = await answer.text()
    const ours = JSON.stringify(call.answered)?.replaceAll(
      'https://example.signalwire.com',
      app.origin,
    )
    expect(body === '' ? undefined : JSON.parse(body)).toEqual(ours && JSON.parse(ours))
    const [up, ...more] = app.upstream.requests
    expect(more).toEqual([])
    expect(up).toMatchObject({ method: call.method, target: call.target })
    expect(up?.headers).toMatchObject({ 'x-request-id': answer.headers.get('x-request-id') })
    expect(up?.headers).not.toHaveProperty('cookie')
    expect(up?.headers.authorization).toContain('Basic YzBmZmVl')
    expect(up?.body === '' ? undefined : JSON.parse(up?.body ?? '')).toEqual(call.sent)
  })

  test('When it has a parameter that it does not take, the answer is 422 on it', async () => {
    const app = await startApp()
    const answer = await sendSample(app, { ...call, target: `${call.target}?nonsense=1` })
    expect(answer.status).toBe(422)
    expect(fieldErrors.parse(await answer.json()).errors).toMatchObject([{ attribute: 'nonsense' }])
    expect(app.upstream.requests).toEqual([])
  })

  test.each([400, 404, 409, 422])(
    'When SignalWire says %i, its words are passed on',
    async (status) => {
      const app = await startApp()
      const words = { errors: [{ attribute: 'name', message: 'ü' }], error: 'x' }
      app.upstream.script(answers(status, words))
      const answer = await sendSample(app, call)
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(await answer.json()).toEqual(words)
    },
  )
})

test.each(['\u200b', '\u3164', '\u0301', null])(
  'When a conference exists under the display name %j, it is shown like any other',
  async (display_name) => {
    const app = await startApp()
    const shown = samplePageOf({ ...sampleConference, display_name })
    app.upstream.script(answers(200, shown))
    const answer = await fetch(`${app.origin}/api/video/conferences`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ data: [{ display_name }] })
  },
)

test.each(['\u200b', '\u3164', '\u2800', '\u0301'])(
  'When a conference is to be called %j, which shows nothing, the name never leaves',
  async (display_name) => {
    const app = await startApp()
    const answer = await sendSample(app, { ...create, sent: { display_name } })
    expect(answer.status).toBe(422)
    const { errors } = fieldErrors.parse(await answer.json())
    expect(errors).toMatchObject([{ attribute: 'display_name' }])
    expect(app.upstream.requests).toEqual([])
  },
)

test('When SignalWire refuses in a megabyte of words, the caller and the record have the first', async () => {
  const app = await startApp()
  app.upstream.script(answers(422, { errors: [invalid('name', 'x'.repeat(1_000_000))] }))
  const answer = await sendSample(app, create)
  const short = { errors: [invalid('name', `${'x'.repeat(300)}…`)] }
  expect([answer.status, await answer.json()]).toEqual([422, short])
  const list = await fetch(`${app.origin}/api/submissions`)
  expect(submissionPage.parse(await list.json()).data).toMatchObject([{ answer: { body: short } }])
})

test.each([200, 101, 9_999])(
  'When the words of a refusal look like a problem with status %i, it is still a refusal',
  async (status) => {
    const app = await startApp()
    const words = { type: 'x', title: 'x', status, detail: 'x', code: 'internal', requestId: 'x' }
    app.upstream.script(answers(422, words))
    const answer = await sendSample(app, create)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toEqual(words)
  },
)

test('When a client follows the links of a list, it stays with us', async () => {
  const app = await startApp({ publicUrl: 'https://greenroom.example.com' })
  app.upstream.script(answers(200, samplePageOf(sampleConference)))
  const answer = await fetch(`${app.origin}/api/video/conferences`)
  expect(await answer.json()).toMatchObject({
    links: {
      next: 'https://greenroom.example.com/api/video/conferences?page_token=a&page_number=1',
    },
  })
})

test('When only the display name is sent, it goes up with a name of our making', async () => {
  const app = await startApp()
  app.upstream.script(echoes)
  const display = { display_name: 'Stand-up' }
  await sendSample(app, { ...create, sent: display })
  expect(JSON.parse(app.upstream.requests[0]?.body ?? '')).toEqual({
    display_name: 'Stand-up',
    name: expect.stringMatching(/^stand-up-[0-9a-f]{12}$/),
  })
})

test('When a call has been made, one log line tells its outcome', async () => {
  const app = await startApp({ retryPolicy: { deadlineMs: 500, pauseMs: 1 } })
  app.upstream.script(answers(500, {}))
  const answer = await sendSample(app, create)
  const lines = app.logLines.map((line): unknown => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({
      msg: 'upstream',
      requestId: answer.headers.get('x-request-id'),
      call: create.title,
      outcome: 'ambiguous',
      reason: 'server_error',
      upstreamStatus: 500,
      attempts: 1,
    }),
  )
})

test('Whatever the contract refuses is answered with 422 on the field and goes nowhere', async () => {
  const app = await startApp()
  app.upstream.script(echoes)
  const fields = [...Object.keys(conferenceCreate.def.shape), 'lite_primary', '__proto__']
  const wrong = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 3500 }),
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
      const answer = await sendSample(app, { ...create, sent: body })
      const calledUp = app.upstream.requests.length - before
      if (checked.success) {
        expect([answer.status, calledUp]).toEqual([200, 1])
        return
      }
      expect([answer.status, calledUp]).toEqual([422, 0])
      const named = fieldErrors.parse(await answer.json()).errors.map(({ attribute }) => attribute)
      const refused = checked.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String),
      )
      expect(new Set(named)).toEqual(new Set(refused))
    }),
    { numRuns: 150 },
  )
})
