import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startApp } from '../testing/app/start-app.ts'
import { hangs } from '../testing/upstream/upstream-double.ts'
import { stopServer } from './stop-server.ts'

const limits = { drainMs: 0, graceMs: 50, lastResponsesMs: 50 }
const retryPolicy = { deadlineMs: 20_000, pauseMs: 1 }

test('When SignalWire stays silent, the caller gets outcome_unknown', async () => {
  const { origin, server, cut, lifecycle, upstream } = await startApp({ retryPolicy })
  const arrived = new Promise<void>((resolve) => {
    upstream.script((...args) => {
      hangs(...args)
      resolve()
    })
  })
  const response = fetch(`${origin}/api/video/conferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"display_name":"Stand-up"}',
  })
  await arrived
  await stopServer(server, lifecycle, cut, { ...limits, lastResponsesMs: 5_000 })
  expect(await (await response).json()).toMatchObject({ code: 'outcome_unknown' })
})

test('When a caller never ends its request, it is cut off', async () => {
  const { port, server, cut, lifecycle } = await startApp()
  const taken = new Promise((resolve) => server.once('connection', resolve))
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nX: '))
  const ended = new Promise((resolve) => socket.once('close', resolve))
  await taken
  await stopServer(server, lifecycle, cut, limits)
  await ended
  expect(server.listening).toBe(false)
})

test('When a browser has connected in advance without a request, the stop does not wait for it', async () => {
  const { port, server, cut, lifecycle } = await startApp()
  const taken = new Promise((resolve) => server.once('connection', resolve))
  const socket = connect(port, '127.0.0.1')
  const ended = new Promise((resolve) => socket.once('close', resolve))
  await taken
  await stopServer(server, lifecycle, cut, { drainMs: 0, graceMs: 60_000, lastResponsesMs: 60_000 })
  await ended
})
