import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { problem } from '#contract/problem.ts'
import { buildConference } from '#testing/fixtures.ts'
import { startApp } from '../testing/app/start-app.ts'
import { startRawUpstream } from '../testing/upstream/raw-upstream.ts'

type Speak = (socket: Socket) => void

const conference = JSON.stringify(buildConference())
const head = (...headers: string[]) => `HTTP/1.1 200 OK\r\n${headers.join('\r\n')}\r\n\r\n`
const whole = head('Content-Type: application/json', `Content-Length: ${conference.length}`)

const says =
  (text: string | Buffer): Speak =>
  (socket) =>
    void socket.write(text)
const saysAndEnds =
  (text: string | Buffer): Speak =>
  (socket) =>
    void socket.end(text)

/** Says a beginning and then this again and again, as fast as it is taken. */
function pours(beginning: string, drop: string | Buffer): Speak {
  return (socket) => {
    const pour = () => {
      while (!socket.destroyed && socket.write(drop));
      if (!socket.destroyed) socket.once('drain', pour)
    }
    socket.write(beginning)
    pour()
  }
}

/** Says one byte of this at a time, every 20 ms: never silent and never done. */
function drips(text: string, beginning = ''): Speak {
  return (socket) => {
    socket.write(beginning)
    let at = 0
    const timer = setInterval(() => {
      socket.write(text[at % text.length] ?? '')
      at += 1
    }, 20)
    socket.once('close', () => clearInterval(timer))
  }
}

/** Resets the connection after sending this much. */
const resetsAfter =
  (text: string): Speak =>
  (socket) =>
    void socket.write(text, () => socket.resetAndDestroy())

const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024))
const chunked = 'Transfer-Encoding: chunked'
const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`

const timeout = ['upstream_timeout', 504] as const
const invalid = ['upstream_invalid', 502] as const

const table: readonly (readonly [string, Speak, readonly [string, number]])[] = [
  ['is silent', () => {}, timeout],
  ['stops in its status line', says('HTTP/1.1 20'), timeout],
  ['stops in its headers', says('HTTP/1.1 200 OK\r\nContent-Type: appl'), timeout],
  ['stops before its body', says(whole), timeout],
  ['stops in its body', says(whole + conference.slice(0, 20)), timeout],
  ['stops in a piece of its body', says(`${head(chunked)}ff\r\n{`), timeout],
  ['says its head byte by byte', drips(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(9_000)}`), timeout],
  ['says its body byte by byte', drips(' ', whole), timeout],
  ['goes on saying that it goes on', drips('HTTP/1.1 100 Continue\r\n\r\n'), timeout],
  ['says that it goes on without end', pours('', 'HTTP/1.1 100 Continue\r\n\r\n'), invalid],
  ['gives hints without end', pours('', 'HTTP/1.1 103 Early Hints\r\n\r\n'), invalid],
  ['hangs up while it goes on', saysAndEnds('HTTP/1.1 100 Continue\r\n'), invalid],
  ['hangs up', saysAndEnds(''), invalid],
  ['hangs up in its status line', saysAndEnds('HTTP/1.1 20'), invalid],
  ['hangs up in its headers', saysAndEnds('HTTP/1.1 200 OK\r\nX: '), invalid],
  ['hangs up before its body', saysAndEnds(whole), invalid],
  ['hangs up in its body', saysAndEnds(whole + conference.slice(0, 20)), invalid],
  ['hangs up in a body without a length', saysAndEnds(head() + conference.slice(0, 20)), invalid],
  ['hangs up in a piece', saysAndEnds(`${head(chunked)}ff\r\n{`), invalid],
  ['resets in its status line', resetsAfter('HTTP/1.1 20'), invalid],
  ['resets in its headers', resetsAfter('HTTP/1.1 200 OK\r\nX: '), invalid],
  ['resets before its body', resetsAfter(whole), invalid],
  ['resets in its body', resetsAfter(whole + conference.slice(0, 20)), invalid],
  ['speaks no HTTP', saysAndEnds('220 mail.example ESMTP\r\n'), invalid],
  ['speaks TLS on a plain port', saysAndEnds(Buffer.from('1503010002022f', 'hex')), invalid],
  [
    'gives two lengths',
    saysAndEnds(`${head('Content-Length: 1', 'Content-Length: 2')}{}`),
    invalid,
  ],
  ['gives a length and pieces', saysAndEnds(`${head('Content-Length: 2', chunked)}{}`), invalid],
  ['gives a piece that is none', saysAndEnds(`${head(chunked)}zz\r\n{}`), invalid],
  ['says more than its length', saysAndEnds(`${head('Content-Length: 1')}{}`), invalid],
  ['says HTML', saysAndEnds(`${head('Content-Length: 6')}<html>`), invalid],
  ['says nothing', saysAndEnds(head('Content-Length: 0')), invalid],
  ['switches to another protocol', saysAndEnds('HTTP/1.1 101 Go\r\nUpgrade: x\r\n\r\n'), invalid],
  [
    'says headers without end',
    pours('HTTP/1.1 200 OK\r\n', `X: ${'a'.repeat(1_000)}\r\n`),
    invalid,
  ],
  ['says one header without end', pours('HTTP/1.1 200 OK\r\nX: ', 'a'.repeat(1_000)), invalid],
  ['says a body without end', pours(head(), ' '.repeat(65_536)), invalid],
  ['says pieces without end', pours(head(chunked), chunk), invalid],
  ['says a length of petabytes', pours(head(`Content-Length: ${2 ** 53 - 1}`), chunk), invalid],
  [
    'compresses what it should not',
    saysAndEnds(
      Buffer.concat([
        Buffer.from(head('Content-Encoding: gzip', `Content-Length: ${bomb.length}`)),
        bomb,
      ]),
    ),
    invalid,
  ],
  [
    'compresses in silence',
    saysAndEnds(Buffer.concat([Buffer.from(head(`Content-Length: ${bomb.length}`)), bomb])),
    invalid,
  ],
]

/** Short where it will be used up; else so long that a slow machine does not use it up. */
const deadlineMsFor = (code: string) => (code === 'upstream_timeout' ? 500 : 10_000)
const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
const path = `/api/video/conferences/${id}`
/** The most that one attempt can have read of a response, with what the system's buffers hold. */
const maxTaken = 12 * 1024 * 1024

async function startBroken(speak: Speak, deadlineMs = 10_000) {
  const upstream = await startRawUpstream(speak)
  const app = await startApp({
    upstreamOrigin: upstream.origin,
    retryPolicy: { deadlineMs, pauseMs: 1 },
  })
  return { app, upstream }
}

async function problemOf(response: Response) {
  return problem.parse(await response.json())
}

describe.each(table)('When SignalWire %s', (_, speak, [code, status]) => {
  const deadlineMs = deadlineMsFor(code)

  test('a read reports it in time, and no more is read than needed', async () => {
    const { app, upstream } = await startBroken(speak, deadlineMs)
    const start = performance.now()
    const response = await fetch(`${app.origin}${path}`)
    expect(performance.now() - start).toBeLessThan(deadlineMs + 1_000)
    expect(response.status).toBe(status)
    expect(await problemOf(response)).toMatchObject({ code })
    expect(upstream.connections()).toBeLessThanOrEqual(3)
    expect(upstream.written()).toBeLessThan(maxTaken * upstream.connections())
  })

  test('a change reports in time that its outcome is not known, and was sent once', async () => {
    const { app, upstream } = await startBroken(speak, deadlineMs)
    const start = performance.now()
    const response = await fetch(`${app.origin}/api/video/conference_tokens/${id}/reset`, {
      method: 'POST',
    })
    expect(performance.now() - start).toBeLessThan(deadlineMs + 1_000)
    expect(response.status).toBe(504)
    expect(await problemOf(response)).toMatchObject({ code: 'outcome_unknown' })
    // The outcome is already being found out, by reading.
    expect(upstream.methods().filter((method) => method !== 'GET')).toEqual(['POST'])
  })
})

const goesOn = 'HTTP/1.1 100 Continue\r\n\r\n'
const goesOnInLength = `HTTP/1.0 100 Continue\r\nX: ${'a'.repeat(9_000)}\r\n\r\n`

const interims: readonly (readonly [string, string])[] = [
  ['goes on', goesOn],
  ['goes on three times', goesOn + goesOnInLength + goesOn],
  ['is at work', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ['gives hints', 'HTTP/1.1 103 Early Hints\r\nContent-Encoding: gzip\r\n\r\n'],
  ['goes on, compressed', 'HTTP/1.1 100 Continue\r\nContent-Encoding: gzip\r\n\r\n'],
  ['goes on and gives hints', `${goesOn}HTTP/1.1 103 Early Hints\r\n\r\n${goesOn}`],
]

/** Says a text in pieces of so many bytes, each by itself. */
const inPieces =
  (text: string, size: number): Speak =>
  async (socket) => {
    for (let at = 0; at < text.length; at += size) {
      await new Promise((resolve) => socket.write(text.slice(at, at + size), resolve))
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

const tokenAnswer = JSON.stringify({ id, name: null, token: `vpt_${'0a'.repeat(16)}`, scopes: [] })

describe.each(interims)('When SignalWire sends %s before its response', (_, interim) => {
  test.each([
    ['at once', Number.POSITIVE_INFINITY],
    ['in pieces of 7 bytes', 7],
  ])('and sends all of it %s, the response counts', async (__, size) => {
    const response = head(`Content-Length: ${tokenAnswer.length}`) + tokenAnswer
    const { app, upstream } = await startBroken(inPieces(interim + response, size))
    const target = `${app.origin}/api/video/conference_tokens/${id}`
    const read = await fetch(target)
    const reset = await fetch(`${target}/reset`, { method: 'POST' })
    expect([read.status, reset.status]).toEqual([200, 200])
    expect(await read.json()).toMatchObject({ id })
    expect(upstream.connections()).toBe(2)
  })
})

test('When SignalWire has a certificate that nobody trusts, nothing is sent to it, and the problem says so', async () => {
  const received: Socket[] = []
  const upstream = await startRawUpstream((socket) => received.push(socket), true)
  const app = await startApp({ upstreamOrigin: upstream.origin })
  const response = await fetch(`${app.origin}${path}`)
  expect(response.status).toBe(502)
  const { code, detail } = await problemOf(response)
  expect(code).toBe('upstream_unreachable')
  expect(detail).toContain('the certificate is not right')
  expect(received).toEqual([])
})
