import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryCreate } from '#contract/arbitrary.ts'
import { buildConference, buildFullCreate } from '#contract/build.ts'
import { conferenceCreate } from '#contract/conference.ts'
import { fieldErrors } from '#contract/field-error.ts'
import { problem, problemMediaType } from '#contract/problem.ts'
import { calls } from '../signalwire/calls.ts'
import { canary, startApp, type TestApp } from '../testing/start-app.ts'
import {
  answers,
  cutsShort,
  floods,
  hangs,
  type Reply,
  resets,
  sends,
  startUpstreamDouble,
} from '../testing/upstream-double.ts'

const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
const conference = { ...buildConference(), added_one_day: { by: 'SignalWire' } }
const token = { id, name: null, token: `vpt_${'0a'.repeat(16)}`, scopes: ['room.recording'] }
const stream = {
  id,
  url: 'rtmp://example.com/live',
  stream_type: null,
  width: 1280,
  height: 720,
  fps: 30,
  created_at: '2026-11-01T08:00:00Z',
  updated_at: '2026-11-01T08:00:00Z',
}
const pageOf = (row: unknown) => ({
  links: {
    self: 'https://example.signalwire.com/api/video/conferences?page_size=1',
    first: 'https://example.signalwire.com/api/video/conferences?page_size=1',
    next: 'https://example.signalwire.com/api/video/conferences?page_token=a&page_number=1',
  },
  data: [row],
})
const { name: _, ...update } = buildFullCreate()

/** For each call what a caller may send and what SignalWire answers. */
const samples: Readonly<Record<string, { readonly sent?: unknown; readonly answer?: unknown }>> = {
  'GET /api/video/conferences': { answer: pageOf(conference) },
  'POST /api/video/conferences': {
    sent: buildFullCreate(),
    answer: { ...conference, name: buildFullCreate().name },
  },
  'GET /api/video/conferences/{id}': { answer: conference },
  'PUT /api/video/conferences/{id}': { sent: update, answer: conference },
  'DELETE /api/video/conferences/{id}': {},
  'GET /api/video/conferences/{id}/conference_tokens': { answer: pageOf(token) },
  'GET /api/video/conferences/{id}/streams': { answer: pageOf(stream) },
  'POST /api/video/conferences/{id}/streams': { sent: { url: stream.url }, answer: stream },
  'GET /api/video/conference_tokens/{id}': { answer: token },
  'POST /api/video/conference_tokens/{id}/reset': { answer: token },
}

const cases = calls.map((call) => {
  const title = `${call.method} ${call.path}`
  return { ...call, title, ...samples[title], target: call.path.replace('{id}', id) }
})
type Case = (typeof cases)[number]
const reads = cases.filter(({ repeat }) => repeat === 'read')
/** What becomes of a create whose answer is lost is a matter of its own: see submit.test.ts. */
const changes = cases.filter(
  ({ repeat, title }) => repeat !== 'read' && title !== 'POST /api/video/conferences',
)
const create: Case = cases.find(({ effect }) => effect === 'created') ?? fail('no create')

function fail(message: string): never {
  throw new Error(message)
}

function send(app: TestApp, { method, target, sent }: Case): Promise<Response> {
  return fetch(`${app.origin}${target}`, {
    method,
    ...(sent !== undefined && {
      headers: { 'content-type': 'application/json', authorization: 'Basic own', cookie: 'own=1' },
      body: JSON.stringify(sent),
    }),
  })
}

const success = (call: Case): Reply =>
  call.answer === undefined ? sends(204, '') : answers(200, call.answer, { 'Set-Cookie': 'a=b' })

/** Makes a conference of the name that was sent. */
const echoes: Reply = (response, request) => {
  const { name } = conferenceCreate.parse(JSON.parse(request.body))
  answers(200, { ...conference, name })(response, request)
}

async function expectProblem(answer: Response, code: string): Promise<string> {
  expect(answer.headers.get('content-type')).toBe(problemMediaType)
  const body = problem.parse(await answer.json())
  expect(body).toMatchObject({ code, status: answer.status })
  expect(body.requestId).toBe(answer.headers.get('x-request-id'))
  return body.detail
}

describe.each(cases)('$title', (call) => {
  test('When SignalWire does it, its own answer comes back, with nothing else of it', async () => {
    const app = await startApp()
    app.upstream.script(success(call))
    const answer = await send(app, call)
    expect(answer.status).toBe(call.answer === undefined ? 204 : 200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const body = await answer.text()
    const ours = JSON.stringify(call.answer)?.replaceAll(
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
    const answer = await send(app, { ...call, target: `${call.target}?nonsense=1` })
    expect(answer.status).toBe(422)
    expect(fieldErrors.parse(await answer.json()).errors).toMatchObject([{ attribute: 'nonsense' }])
    expect(app.upstream.requests).toEqual([])
  })

  test.each([
    ['refuses our credentials with 401', answers(401, {}), 502, 'upstream_unauthorized'],
    ['refuses our credentials with 403', sends(403, '<html>'), 502, 'upstream_unauthorized'],
    ['has had enough', answers(429, {}, { 'Retry-After': '7' }), 503, 'upstream_busy'],
    ['is down for a while', answers(503, {}, { 'Retry-After': '7' }), 503, 'upstream_busy'],
  ] as const)('When SignalWire %s, nothing was done', async (_, reply, status, code) => {
    const app = await startApp()
    app.upstream.script(reply)
    const answer = await send(app, call)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('retry-after')).toBe(code === 'upstream_busy' ? '7' : null)
    expect(await expectProblem(answer, code)).toContain('Nothing was ')
    expect(app.upstream.requests).toHaveLength(1)
  })

  test('When SignalWire cannot be reached, nothing was done', async () => {
    const closed = await startUpstreamDouble()
    await closed.close()
    const answer = await send(await startApp({ upstreamOrigin: closed.origin }), call)
    expect(answer.status).toBe(502)
    expect(await expectProblem(answer, 'upstream_unreachable')).toContain('Nothing was ')
  })

  test.each([400, 404, 409, 422])(
    'When SignalWire says %i, its words are passed on',
    async (status) => {
      const app = await startApp()
      const words = { errors: [{ attribute: 'name', message: 'ü' }], error: 'x' }
      app.upstream.script(answers(status, words))
      const answer = await send(app, call)
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toBe('application/json')
      expect(await answer.json()).toEqual(words)
    },
  )
})

const unusable = [
  ['redirects', sends(302, '', { Location: '/x' }), 1],
  ['fails', answers(500, {}), 3],
  ['answers with HTML', sends(404, '<html>'), 1],
  ['breaks off', resets, 3],
  ['breaks off in its answer', cutsShort, 3],
] as const

const wrongBodies = [
  ['answers with HTML and 200', sends(200, '<html>'), 1],
  ['answers with another shape', answers(200, { id }), 1],
  ['answers without an end', floods, 1],
  ['compresses', sends(200, '', { 'Content-Encoding': 'gzip' }), 1],
] as const

describe.each(reads)('$title', (call) => {
  test.each([...unusable, ...wrongBodies])(
    'When SignalWire %s, the answer is 502',
    async (_, reply, attempts) => {
      const app = await startApp()
      app.upstream.script(reply)
      const answer = await send(app, call)
      expect(answer.status).toBe(502)
      await expectProblem(answer, 'upstream_invalid')
      expect(app.upstream.requests).toHaveLength(attempts)
    },
  )

  test('When SignalWire is silent, the answer is 504', async () => {
    const app = await startApp({ patience: { callMs: 100, pauseMs: 1 } })
    app.upstream.script(hangs)
    const answer = await send(app, call)
    expect(answer.status).toBe(504)
    await expectProblem(answer, 'upstream_timeout')
  })

  test('When SignalWire fails twice, the third attempt tells', async () => {
    const app = await startApp()
    app.upstream.script(answers(500, {}), resets, success(call))
    expect((await send(app, call)).status).toBe(200)
    expect(app.upstream.requests).toHaveLength(3)
  })
})

describe.each(changes)('$title', (call) => {
  const isDelete = call.method === 'DELETE'
  test.each([...unusable, ...(call.answer ? wrongBodies : [])])(
    'When SignalWire %s, the outcome is not known and it is said so',
    async (_, reply, attempts) => {
      const app = await startApp()
      app.upstream.script(reply)
      const answer = await send(app, call)
      expect(answer.status).toBe(504)
      expect(await expectProblem(answer, 'outcome_unknown')).toContain('is not known')
      expect(app.upstream.requests).toHaveLength(isDelete ? attempts : 1)
    },
  )

  test('When SignalWire is silent, the outcome is not known', async () => {
    const app = await startApp({ patience: { callMs: 100, pauseMs: 1 } })
    app.upstream.script(hangs)
    const answer = await send(app, call)
    expect(answer.status).toBe(504)
    await expectProblem(answer, 'outcome_unknown')
    expect(app.upstream.requests).toHaveLength(1)
  })
})

test('When a delete is sent again and meets 404, it has succeeded', async () => {
  const app = await startApp()
  app.upstream.script(resets, answers(404, { error: 'Not Found' }))
  const answer = await fetch(`${app.origin}/api/video/conferences/${id}`, { method: 'DELETE' })
  expect(answer.status).toBe(204)
})

test('When a client follows the links of a list, it stays with us', async () => {
  const app = await startApp({ publicUrl: 'https://greenroom.example.com' })
  app.upstream.script(answers(200, pageOf(conference)))
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
  await send(app, { ...create, sent: display })
  expect(JSON.parse(app.upstream.requests[0]?.body ?? '')).toEqual({
    display_name: 'Stand-up',
    name: expect.stringMatching(/^stand-up-[0-9a-f]{12}$/),
  })
})

test('When SignalWire echoes our credentials, no answer and no log line has them', async () => {
  const app = await startApp()
  const basic = Buffer.from(`${canary.projectId}:${canary.apiToken}`).toString('base64')
  app.upstream.script((response, { headers }) =>
    answers(422, { errors: [], headers, ...canary })(
      response,
      app.upstream.requests[0] ?? fail(''),
    ),
  )
  const text = await (await send(app, create)).text()
  const seen = text + app.logLines.join()
  for (const secret of [canary.apiToken, canary.projectId, basic])
    expect(seen).not.toContain(secret)
  expect(text).toContain('[secret]')
})

test('When a call has been made, one log line tells its outcome', async () => {
  const app = await startApp()
  app.upstream.script(answers(500, {}))
  const answer = await send(app, create)
  const lines = app.logLines.map((line): unknown => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({
      msg: 'upstream',
      requestId: answer.headers.get('x-request-id'),
      call: create.title,
      outcome: 'unclear',
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
      const answer = await send(app, { ...create, sent: body })
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
