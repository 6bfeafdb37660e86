import { describe, expect, test } from 'vitest'
import { startApp, type TestApp } from '../app/start-app.ts'
import {
  canary,
  canaryJoinToken,
  canaryStreamKey,
  findSecrets,
  joinTokensIn,
  streamAddressesIn,
} from './canary.ts'

const secret = 'PT"canary/0123+'

test.each([
  ['as it is', secret],
  ['in other case', secret.toUpperCase()],
  ['in JSON', JSON.stringify(secret)],
  ['for a URL', encodeURIComponent(secret).toLowerCase()],
  ['in a query', new URL(`http://a/?${secret}`).search],
  ['in hexadecimal', Buffer.from(secret).toString('hex').toUpperCase()],
  ['in base64 for a URL', Buffer.from(secret).toString('base64url')],
  ...['', 'a', 'ab', 'abc'].flatMap((before) =>
    ['', 'z', 'zy', 'zyx'].map((after) => [
      `between "${before}" and "${after}" in base64`,
      Buffer.from(before + secret + after).toString('base64'),
    ]),
  ),
])('When a secret is %s, it is found', (_, form) => {
  expect(findSecrets([secret], `x ${form} y`)).not.toEqual([])
})

test.each([
  ['as it is', canaryJoinToken],
  ['in other case', canaryJoinToken.toUpperCase()],
  ['in hexadecimal', Buffer.from(canaryJoinToken).toString('hex')],
  ...['', 'a', 'ab', 'abc'].map((before) => [
    `after "${before}" in base64`,
    Buffer.from(`${before}${canaryJoinToken}`).toString('base64url'),
  ]),
])('When a join token is %s, it is found', (_, form) => {
  expect(joinTokensIn(`x ${form} y`)).toHaveLength(1)
})

test('When there is none, none is found', () => {
  expect(findSecrets([secret], 'PT"canar/0123+ [secret] 5054')).toEqual([])
  expect(joinTokensIn('vpt_ vpt_[secret] 7670745f dnB0X 2cHRfZZZZZZZZZ')).toEqual([])
})

test.each([
  ['rtmp://live.example.com/app/key', 1],
  ['{"url":"rtmps:\\/\\/live.example.com\\/key"}', 1],
  ['rtmp://user:word@live.example.com', 1],
  ['rtmp://live.example.com/[secret] rtmp://[secret] rtmp://[::1]:1935/', 0],
])('In %j there are %i stream addresses of which too much is kept', (text, count) => {
  expect(streamAddressesIn(text)).toHaveLength(count)
})

/** Ways in which a whole server could leak something, one for each place that is watched. */
const leaks: readonly (readonly [string, (app: TestApp, text: string) => unknown])[] = [
  [
    'a response',
    ({ origin }, text) => fetch(`${origin}/page`, { headers: { operator: 'Ada', 'x-say': text } }),
  ],
  ['the log', ({ origin }, text) => fetch(`${origin}/page`, { headers: { operator: text } })],
  ['a metric', ({ metrics }, text) => metrics.requests.inc({ route: text })],
  [
    'the database',
    ({ origin }, text) =>
      fetch(`${origin}/api/video/conferences`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', operator: 'Ada', 'idempotency-key': text },
        body: '{"display_name":"Stand-up"}',
      }),
  ],
]

describe.each(leaks)('When something gets into %s', (_, leak) => {
  const letOut = async (text: string) => {
    const app = await startApp({
      page: (request, response) => response.end(request.headers['x-say']),
      operators: { header: 'operator', trusts: () => true },
      // The double fails, so that a create is looked for until the deadline.
      retryPolicy: { deadlineMs: 200, pauseMs: 1 },
    })
    await leak(app, text)
  }

  test('that is no secret, its test passes', () => letOut('PTinnocent'))
  test.fails('that is the token, its test fails', () => letOut(canary.apiToken))
})

test.fails('When a stream’s key gets into the log, its test fails', async () => {
  const { origin } = await startApp({ operators: { header: 'operator', trusts: () => true } })
  await fetch(`${origin}/page`, { headers: { operator: canaryStreamKey } })
})

test.fails('When a join token gets into the log, its test fails', async () => {
  const { origin } = await startApp({ operators: { header: 'operator', trusts: () => true } })
  await fetch(`${origin}/page`, { headers: { operator: canaryJoinToken } })
})
