import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { problem } from '#contract/protocol/problem.ts'
import { buildConference } from '#testing/fixtures.ts'
import { startApp } from '../testing/app/start-app.ts'
import { startRawUpstream } from '../testing/upstream/raw-upstream.ts'

type Speak = (socket: Socket) => void

const conference = JSON.stringify(buildConference())
const head = (...headers: string[]) => `HTTP/1.1 200 OK\r\n${headers.join('\r\n')}\r\n\r\n`
const whole = head('Content-Type: application/json', `Content-Length: ${conference.length}`)

const sends =
  (text: string | Buffer): Speak =>
  (socket) =>
    void socket.write(text)
const sendsAndCloses =
  (text: string | Buffer): Speak =>
  (socket) =>
    void socket.end(text)

/** Says a beginning and then this again and again, as fast as it is taken. */
function pours(beginning: string, drop: string): Speak {
  const gush = drop.repeat(Math.ceil(65_536 / drop.length))
  return (socket) => {
    const pour = () => {
      while (!socket.destroyed && socket.write(gush));
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
  ['stops in its status line', sends('HTTP/1.1 20'), timeout],
  ['stops in its headers', sends('HTTP/1.1 200 OK\r\nContent-Type: appl'), timeout],
  ['stops before its body', sends(whole), timeout],
  ['stops in its body', sends(whole + conference.slice(0, 20)), timeout],
  ['stops in a chunk of its body', sends(`${head(chunked)}ff\r\n{`), timeout],
  ['sends its head byte by byte', drips(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(9_000)}`), timeout],
  ['sends its body byte by byte', drips(' ', whole), timeout],
  ['goes on saying that it goes on', drips('HTTP/1.1 100 Continue\r\n\r\n'), timeout],
  ['sends 100 Continue without end', pours('', 'HTTP/1.1 100 Continue\r\n\r\n'), invalid],
  ['gives hints without end', pours('', 'HTTP/1.1 103 Early Hints\r\n\r\n'), invalid],
  ['closes after 100 Continue', sendsAndCloses('HTTP/1.1 100 Continue\r\n'), invalid],
  ['closes', sendsAndCloses(''), invalid],
  ['closes in its status line', sendsAndCloses('HTTP/1.1 20'), invalid],
  ['closes in its headers', sendsAndCloses('HTTP/1.1 200 OK\r\nX: '), invalid],
  ['closes before its body', sendsAndCloses(whole), invalid],
  ['closes in its body', sendsAndCloses(whole + conference.slice(0, 20)), invalid],
  ['closes in a body without a length', sendsAndCloses(head() + conference.slice(0, 20)), invalid],
  ['closes in a chunk', sendsAndCloses(`${head(chunked)}ff\r\n{`), invalid],
  ['resets in its status line', resetsAfter('HTTP/1.1 20'), invalid],
  ['resets in its headers', resetsAfter('HTTP/1.1 200 OK\r\nX: '), invalid],
  ['resets before its body', resetsAfter(whole), invalid],
  ['resets in its body', resetsAfter(whole + conference.slice(0, 20)), invalid],
  ['speaks no HTTP', sendsAndCloses('220 mail.example ESMTP\r\n'), invalid],
  ['speaks TLS on a plain port', sendsAndCloses(Buffer.from('1503010002022f', 'hex')), invalid],
  [
    'gives two lengths',
    sendsAndCloses(`${head('Content-Length: 1', 'Content-Length: 2')}{}`),
    invalid,
  ],
  ['gives a length and pieces', sendsAndCloses(`${head('Content-Length: 2', chunked)}{}`), invalid],
  ['gives a piece that is none', sendsAndCloses(`${head(chunked)}zz\r\n{}`), invalid],
  ['sends more than its length', sendsAndCloses(`${head('Content-Length: 1')}{}`), invalid],
  ['sends HTML', sendsAndCloses(`${head('Content-Length: 6')}<html>`), invalid],
  ['sends an empty body', sendsAndCloses(head('Content-Length: 0')), invalid],
  [
    'switches to another protocol',
    sendsAndCloses('HTTP/1.1 101 Go\r\nUpgrade: x\r\n\r\n'),
    invalid,
  ],
  [
    'sends headers without end',
    pours('HTTP/1.1 200 OK\r\n', `X: ${'a'.repeat(1_000)}\r\n`),
    invalid,
  ],
  ['sends one header without end', pours('HTTP/1.1 200 OK\r\nX: ', 'a'.repeat(1_000)), invalid],
  ['sends a body without end', pours(head(), ' '.repeat(65_536)), invalid],
  ['sends chunks without end', pours(head(chunked), chunk), invalid],
  [
    'announces a length of petabytes',
    pours(head(`Content-Length: ${2 ** 53 - 1}`), chunk),
    invalid,
  ],
  [
    'compresses what it should not',
    sendsAndCloses(
      Buffer.concat([
        Buffer.from(head('Content-Encoding: gzip', `Content-Length: ${bomb.length}`)),
        bomb,
      ]),
    ),
    invalid,
  ],
  [
    'compresses in silence',
    sendsAndCloses(Buffer.concat([Buffer.from(head(`Content-Length: ${bomb.length}`)), bomb])),
    invalid,
  ],
]

/** Short where it will be used up; else so long that a slow machine does not use it up. */
const deadlineMsFor = (code: string) => (code === 'upstream_timeout' ? 500 : 10_000)
const id = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'
const path = `/api/video/conferences/${id}`
/** The most that one attempt can have read of a response, with what the system's buffers hold. */
const MAX_READ_BYTES = 12 * 1024 * 1024

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
    expect(upstream.written()).toBeLessThan(MAX_READ_BYTES * upstream.connections())
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
  expect(detail).toContain('its certificate is not trusted')
  expect(received).toEqual([])
})
