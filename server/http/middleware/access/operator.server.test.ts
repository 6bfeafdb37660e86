import type { RequestHandler } from 'express'
import { expect, test } from 'vitest'
import { readTrustedPeers } from '../../../lib/network/trusted-peers.ts'
import { serveMiddleware, through } from '../../../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../../../testing/requests/send-raw.ts'
import { sendJson } from '../../send-json.ts'
import { operatorOf, requireOperator } from './operator.ts'

const sendOperator: RequestHandler = (_request, response) =>
  sendJson(response, 200, operatorOf(response))

async function send(headers: readonly string[], trusted = '127.0.0.1') {
  const trusts = readTrustedPeers(trusted) ?? (() => false)
  const { port } = await serveMiddleware(() => [
    requireOperator({ header: 'x-forwarded-user', trusts }),
    sendOperator,
  ])
  return sendRaw(port, Buffer.from(rawRequest(port, 'GET /', headers)))
}

test.each([
  ['ada', 'ada'],
  ['  ada@example.com ', 'ada@example.com'],
  ['Zoë Müller, 立', 'Zoë Müller, 立'],
  ['a'.repeat(200), 'a'.repeat(200)],
])('When the proxy names %j, the operator is %j', async (value, operator) => {
  const response = await send([`X-Forwarded-User: ${value}`])
  expect(response.status).toBe(200)
  expect(JSON.parse(response.body)).toBe(operator)
})

test.each([
  ['nobody', []],
  ['an empty name', ['X-Forwarded-User: ']],
  ['two names', ['X-Forwarded-User: ada', 'X-Forwarded-User: bob']],
  ['a name without end', [`X-Forwarded-User: ${'a'.repeat(201)}`]],
  ['a name with a tab in it', ['X-Forwarded-User: a\tb']],
  ['a name with a line separator in it', ['X-Forwarded-User: a\u2028b']],
  ['a name in another header', ['X-Forwarded_User: ada', 'X-User: ada']],
])('When the proxy names %s, the response is 403', async (_, headers) => {
  const response = await send(headers)
  expect(response.status).toBe(403)
  expect(JSON.parse(response.body)).toMatchObject({ code: 'not_signed_in' })
})

test('When the name is not UTF-8, the response is 403', async () => {
  const trusts = () => true
  const { port } = await serveMiddleware(() => [requireOperator({ header: 'x-user', trusts })])
  const request = Buffer.from(rawRequest(port, 'GET /', ['X-User: \xff']), 'latin1')
  expect((await sendRaw(port, request)).status).toBe(403)
})

test('When another machine claims to be the proxy, the response is 403', async () => {
  const response = await send(['X-Forwarded-User: ada'], '10.0.0.7')
  expect(response.status).toBe(403)
  expect(JSON.parse(response.body).detail).toContain('TRUSTED_PROXIES')
})

test('When no proxy signs people in, everybody is accepted, without a name', async () => {
  const { port } = await serveMiddleware(() => [requireOperator(undefined)])
  const response = await sendRaw(port, rawRequest(port, 'GET /', ['X-Forwarded-User: ada']))
  expect(response.body).toBe(through)
})
