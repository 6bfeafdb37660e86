import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { RequestHandler } from 'express'
import { expect, test } from 'vitest'
import { serveMiddleware } from '../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../testing/requests/send-raw.ts'
import { readBody } from './body.ts'
import { sendJson } from './send-json.ts'

const middleware: RequestHandler = async (request, response) => {
  const body = await readBody(request, response)
  if (body) sendJson(response, 200, body)
}
const serve = () => serveMiddleware(() => [middleware])

const json = 'Content-Type: application/json'
const MAX_BODY_BYTES = 64 * 1024

async function send(headers: readonly string[], body: string | Buffer) {
  const { port } = await serve()
  const bytes = Buffer.from(body)
  const head = rawRequest(port, 'POST /', [...headers, `Content-Length: ${bytes.length}`])
  return sendRaw(port, Buffer.concat([Buffer.from(`${head}`), bytes]))
}

test.each([
  ['application/json'],
  ['Application/JSON; charset=UTF-8'],
  ['application/json ; charset="utf-8"'],
])('When the type is %s, the body is read', async (type) => {
  const response = await send([`Content-Type: ${type}`], '{"a":"ü"}')
  expect(response.status).toBe(200)
  expect(JSON.parse(response.body)).toEqual({ value: { a: 'ü' } })
})

test.each([
  ['has no type', []],
  ['is a form', ['Content-Type: application/x-www-form-urlencoded']],
  ['is plain text', ['Content-Type: text/plain']],
  ['is only like JSON', ['Content-Type: application/jsonx']],
  ['is a patch', ['Content-Type: application/merge-patch+json']],
  ['is in another charset', ['Content-Type: application/json; charset=utf-16']],
  ['has two types', [json, 'Content-Type: text/plain']],
  ['is compressed', [json, 'Content-Encoding: gzip']],
  ['is compressed in steps', [json, 'Content-Encoding: identity, gzip']],
])('When the body %s, the response is 415', async (_, headers) => {
  const response = await send(headers, gzipSync('{}'))
  expect(response.status).toBe(415)
  expect(JSON.parse(response.body)).toMatchObject({ code: 'unsupported_media_type' })
})

test.each([
  ['empty', ''],
  ['cut short', '{"a":'],
  ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['too deep', '['.repeat(30_000)],
  ['ambiguous', '{"a":1,"a":2}'],
])('When the body is %s, the response is 400', async (_, body) => {
  const response = await send([json], body)
  expect(response.status).toBe(400)
  expect(JSON.parse(response.body)).toMatchObject({ code: 'malformed_json' })
})

test('When the body has 64 KiB, it is read', async () => {
  expect((await send([json], `"${'a'.repeat(MAX_BODY_BYTES - 2)}"`)).status).toBe(200)
})

test('When Content-Length is a byte too many, the response is 413', async () => {
  const response = await send([json], `"${'a'.repeat(MAX_BODY_BYTES - 1)}"`)
  expect(response.status).toBe(413)
  expect(JSON.parse(response.body)).toMatchObject({ code: 'payload_too_large' })
})

test('When the body comes in pieces without an end, the response is 413 before it ends', async () => {
  const { port } = await serve()
  const head = rawRequest(port, 'POST /', [json, 'Transfer-Encoding: chunked'])
  const chunk = `${(1024).toString(16)}\r\n${'a'.repeat(1024)}\r\n`
  const status = await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(head + chunk.repeat(65)))
    socket.once('data', (data) => {
      resolve(data.toString().split(' ')[1])
      socket.destroy()
    })
  })
  expect(status).toBe('413')
})

test('When the body comes in tiny chunks, the connection is cut', async () => {
  const { port } = await serve()
  const head = rawRequest(port, 'POST /', [json, 'Transfer-Encoding: chunked'])
  const socket = connect(port, '127.0.0.1', () => socket.write(head + '1\r\n \r\n'.repeat(3_000)))
  socket.on('error', () => {})
  let answered = false
  socket.on('data', () => {
    answered = true
  })
  await new Promise((resolve) => socket.once('close', resolve))
  expect(answered).toBe(false)
})
