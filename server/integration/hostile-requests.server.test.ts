import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildConference } from '#testing/fixtures.ts'
import { startApp, type TestApp } from '../testing/app/start-app.ts'
import { id, unlistedRequest } from '../testing/requests/hostile-requests.ts'
import { type RawResponse, rawRequest, sendRaw } from '../testing/requests/send-raw.ts'
import { respondsJson } from '../testing/upstream/upstream-double.ts'

/** The benchmark asks for ten thousand. */
const runs = Number(process.env.FUZZ_RUNS ?? 400)

async function startPatient(): Promise<TestApp> {
  const app = await startApp({ rate: { burst: 1e9, perSecond: 1e9 } })
  app.upstream.script(respondsJson(200, buildConference()))
  return app
}

/** A clear refusal, after a 100 where one was requested, without any internals. */
function expectHarmless(response: RawResponse): void {
  expect(response.status).toBeGreaterThanOrEqual(100)
  expect(response.status).toBeLessThan(500)
  expect(response.head + response.body).not.toMatch(
    /\bat .+:\d+:\d+|node_modules|Error:|Cannot GET/,
  )
}

test('Whatever is requested that is not on the list, nothing is sent to SignalWire', async () => {
  const app = await startPatient()
  await fc.assert(
    fc.asyncProperty(unlistedRequest, async ({ method, target, headers }) => {
      const request = rawRequest(app.port, `${method} ${target}`, headers)
      expectHarmless(await sendRaw(app.port, Buffer.from(request, 'latin1')))
      expect(app.upstream.requests).toEqual([])
    }),
    { numRuns: runs },
  )
  expect((await fetch(`${app.origin}/healthz`)).status).toBe(200)
})

test('Whatever bytes come, they are refused and nothing is sent to SignalWire', async () => {
  const app = await startPatient()
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc.string({ unit: 'binary-ascii', maxLength: 500 }).map((text) => Buffer.from(`GET /${text}`)),
    fc.string({ maxLength: 200 }).map((text) => Buffer.from(`POST / HTTP/1.1\r\n${text}\r\n\r\n`)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (given) => {
      const response = await sendRaw(app.port, Buffer.from(given), 'and end')
      expect([0, 200, 400, 404, 405, 421, 431]).toContain(response.status)
      expect(app.upstream.requests).toEqual([])
    }),
    { numRuns: runs / 4 },
  )
  expect((await fetch(`${app.origin}/healthz`)).status).toBe(200)
})

const inside = `DELETE /api/video/conferences/${id} HTTP/1.1\r\nHost: HOST\r\n\r\n`
const length = Buffer.byteLength(inside)
const chunk = `${length.toString(16)}\r\n${inside}\r\n0\r\n\r\n`

/**
 * A request hides in the body of another: a server that disagrees about where that ends would serve
 * it.
 */
describe.each([
  ['a length of 0 and pieces', ['Content-Length: 0', 'Transfer-Encoding: chunked'], chunk],
  ['pieces and a length', ['Transfer-Encoding: chunked', `Content-Length: ${length}`], chunk],
  ['two lengths', ['Content-Length: 0', `Content-Length: ${length}`], inside],
  ['two lengths in one field', [`Content-Length: 0, ${length}`], inside],
  ['a length with a sign', [`Content-Length: +${length}`], inside],
  ['a length in hexadecimal', ['Content-Length: 0x0'], inside],
  ['a negative length', ['Content-Length: -1'], inside],
  ['a length beyond all numbers', ['Content-Length: 18446744073709551616'], inside],
  ['a length after a blank', [`Content-Length : ${length}`], inside],
  ['a length on a folded line', ['X: a', ` Content-Length: ${length}`], inside],
  ['pieces by another name', ['Transfer-Encoding: xchunked'], inside],
  ['pieces that are not last', ['Transfer-Encoding: chunked, identity'], chunk],
  ['pieces twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], chunk],
  ['pieces behind a tab', ['Transfer-Encoding:\tchunked\x0b'], chunk],
  ['a piece of a length with a sign', ['Transfer-Encoding: chunked'], `+0\r\n\r\n${inside}`],
  ['a piece of no length', ['Transfer-Encoding: chunked'], `\r\n\r\n${inside}`],
  ['a piece of too great a length', ['Transfer-Encoding: chunked'], `${'f'.repeat(17)}\r\n`],
  ['a line that ends without a return', ['X: a\nContent-Length: 0'], inside],
  ['a return inside a line', ['X: a\rContent-Length: 0'], inside],
  ['a NUL in a field', ['X: a\0b'], inside],
])('When a request has %s', (_, headers, body) => {
  test('what hides in its body is not served', async () => {
    const app = await startPatient()
    const host = `127.0.0.1:${app.port}`
    const request = `POST /nowhere HTTP/1.1\r\nHost: ${host}\r\n${headers.join('\r\n')}\r\n\r\n`
    const whole = request + body.replace('HOST', host)
    await sendRaw(app.port, Buffer.from(whole, 'latin1'), 'and end')
    expect(app.upstream.requests).toEqual([])
  })
})

test('When a request follows another on the connection, it is served', async () => {
  const app = await startPatient()
  const host = `127.0.0.1:${app.port}`
  const first = `POST /nowhere HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\n\r\n`
  const second = rawRequest(app.port, `DELETE /api/video/conferences/${id}`)
  await sendRaw(app.port, first + second)
  expect(app.upstream.requests).toMatchObject([{ method: 'DELETE' }])
})

const json = 'Content-Type: application/json'
const own = ['X-A: a'.repeat(10)]

test.each([
  ['another host', ['Host: evil.example'], 421],
  ['our host and a port of its own', ['Host: 127.0.0.1:1'], 421],
  ['our host within another', ['Host: 127.0.0.1.evil.example'], 421],
  ['a user in its host', ['Host: 127.0.0.1@evil.example'], 421],
  ['two hosts', ['Host: 127.0.0.1:PORT', 'Host: evil.example'], 421],
  ['the same host twice', ['Host: 127.0.0.1:PORT', 'Host: 127.0.0.1:PORT'], 421],
  ['a host with a blank', ['Host: 127.0.0.1:PORT evil.example'], 421],
  ['another origin', ['Origin: https://evil.example'], 403],
  ['no origin that a browser would send', ['Origin: null'], 403],
  ['a form', ['Content-Type: application/x-www-form-urlencoded'], 415],
  ['JSON in other words', ['Content-Type: text/json'], 415],
  ['a compressed body', [json, 'Content-Encoding: br'], 415],
  ['100,000 fields', Array.from({ length: 100_000 }, () => own.join()), 431],
])('When a create comes with %s, nothing is sent', async (_, headers, status) => {
  const app = await startPatient()
  const body = '{"display_name":"Stand-up"}'
  const given = headers.map((header) => header.replace('PORT', String(app.port)))
  const type = given.some((header) => header.startsWith('Content-Type')) ? [] : [json]
  const all = [...given, ...type, `Content-Length: ${body.length}`]
  const request = rawRequest(app.port, 'POST /api/video/conferences', all, body)
  expect((await sendRaw(app.port, request)).status).toBe(status)
  expect(app.upstream.requests).toEqual([])
})

test.each([
  ['a key that would be a prototype', '{"display_name":"a","__proto__":{"size":"large"}}', 422],
  ['a key that would be a constructor', '{"display_name":"a","constructor":{}}', 422],
  ['half a character', '{"display_name":"\\ud800"}', 422],
  ['a NUL', '{"display_name":"a\\u0000b"}', 422],
  ['a number too great for one', '{"display_name":"a","size":1e999}', 422],
  ['the same key twice', '{"display_name":"a","display_name":"b"}', 400],
  ['brackets without end', '['.repeat(60_000), 400],
  ['objects in objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400],
  ['two texts', '{"display_name":"a"}{}', 400],
  ['a byte order mark', '\ufeff{"display_name":"a"}', 400],
  ['no object', '"display_name"', 422],
  ['a list', '[{"display_name":"a"}]', 422],
  ['nothing', 'null', 422],
])('When the body of a create has %s, nothing is sent', async (_, body, status) => {
  const app = await startPatient()
  const response = await fetch(`${app.origin}/api/video/conferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(status)
  expect(app.upstream.requests).toEqual([])
})
