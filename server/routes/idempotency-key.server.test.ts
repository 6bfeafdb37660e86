import type { RequestHandler } from 'express'
import { expect, test } from 'vitest'
import { fieldErrors } from '#contract/field-error.ts'
import { sendJson } from '../http/send-json.ts'
import { serveMiddleware } from '../testing/app/serve-middleware.ts'
import { rawRequest, sendRaw } from '../testing/requests/send-raw.ts'
import { readKey } from './idempotency-key.ts'

async function keyFrom(...headers: readonly string[]): Promise<unknown> {
  const { port } = await serveMiddleware(() => [
    ((request, response) => sendJson(response, 200, readKey(request))) satisfies RequestHandler,
  ])
  return JSON.parse((await sendRaw(port, rawRequest(port, 'POST /', headers))).body)
}

test.each([
  ['Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
  ['idempotency-key: "order-7"', 'order-7'],
  ['Idempotency-Key: a/b+c=', 'a/b+c='],
  ['Idempotency-Key: "order-7";v=1', 'order-7'],
  ['Idempotency-Key: "order-7"; v="a\\"; b"; ok;n=-1.5;d=@1;t=text/x;b=:YQ==:;f=?0', 'order-7'],
  ['Idempotency-Key: "a\\"b\\\\c"', 'a"b\\c'],
  ['Idempotency-Key: order-7;v=1', 'order-7;v=1'],
  [`Idempotency-Key: ${'k'.repeat(255)}`, 'k'.repeat(255)],
])('When %s is sent, it is the key', async (header, key) => {
  expect(await keyFrom(header)).toEqual({ ok: true, key })
})

test('When none is sent, one is made', async () => {
  expect(await keyFrom()).toEqual({ ok: true, key: expect.stringMatching(/^[0-9a-f-]{36}$/) })
})

test.each([
  [['Idempotency-Key:']],
  [['Idempotency-Key: ""']],
  [['Idempotency-Key: a b']],
  [['Idempotency-Key: "a']],
  [['Idempotency-Key: "a"b']],
  [['Idempotency-Key: "a", "b"']],
  [['Idempotency-Key: "a";V=1']],
  [['Idempotency-Key: "a";v=']],
  [['Idempotency-Key: "a";']],
  [['Idempotency-Key: "a" ;v=1']],
  [['Idempotency-Key: "a\\b"']],
  [['Idempotency-Key: .']],
  [['Idempotency-Key: ".."']],
  [['Idempotency-Key: ü']],
  [[`Idempotency-Key: ${'k'.repeat(256)}`]],
  [[`Idempotency-Key: vpt_${'0a'.repeat(16)}`]],
  [['Idempotency-Key: a', 'Idempotency-Key: b']],
])('When %j is sent, the header is named as wrong', async (headers) => {
  const result = await keyFrom(...headers)
  expect(result).toMatchObject({ ok: false })
  const { errors } = fieldErrors.parse(Object(result).errors)
  expect(errors.map(({ attribute }) => attribute)).toEqual(['Idempotency-Key'])
})
