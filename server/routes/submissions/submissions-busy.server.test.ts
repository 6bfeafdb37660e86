import type { Server, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { problem } from '#contract/protocol/problem.ts'
import { startApp, type TestApp } from '../../testing/app/start-app.ts'
import { type FillOptions, fillLedger } from '../../testing/databases/fill-ledger.ts'
import { openMemoryStore } from '../../testing/databases/memory-store.ts'

/** Starts the whole server on a long record. */
async function startFilled(filling: Omit<FillOptions, 'space'>): Promise<TestApp> {
  const store = await openMemoryStore()
  onTestFinished(() => store.close())
  await fillLedger(store, { space: 'example.signalwire.com', ...filling })
  const app = await startApp({ store })
  // Before all that is on record is searched for secrets: we filled it ourselves.
  onTestFinished(async () => void (await store.db.deleteFrom('submission').execute()))
  return app
}

/** @returns the paths that were served so far, in the order in which the last byte left */
function answeredBy(server: Server): readonly string[] {
  const answered: string[] = []
  server.on('request', ({ url = '' }, response: ServerResponse) => {
    response.once('finish', () => answered.push(url))
  })
  return answered
}

async function statusOf(address: string): Promise<number> {
  const response = await fetch(address)
  await response.text()
  return response.status
}

const rest = async (response: Promise<Response>) => (await response).text()

test('While a long table is written, others are served, and it is whole', async () => {
  const warnings: Error[] = []
  const warn = (warning: Error) => warnings.push(warning)
  process.on('warning', warn)
  onTestFinished(() => void process.off('warning', warn))
  const app = await startFilled({ count: 6_000 })
  const answered = answeredBy(app.server)
  const table = rest(fetch(`${app.origin}/api/submissions.csv`))
  await rest(fetch(`${app.origin}/healthz`))
  const lines = (await table).split('\r\n').slice(1, -1)
  expect(answered).toEqual(['/healthz', '/api/submissions.csv'])
  expect(lines.map((line) => line.split(',').at(-1))).toEqual(
    Array.from({ length: 6_000 }, (_, index) => `key-${5_999 - index}`),
  )
  expect(warnings).toEqual([])
})

test('When many request long lists at once, others are served between them', async () => {
  const app = await startFilled({ count: 200, response: { text: 'x'.repeat(10_000) } })
  const answered = answeredBy(app.server)
  const list = `${app.origin}/api/submissions?limit=200`
  const lists = Array.from({ length: 60 }, () => rest(fetch(list)))
  await rest(fetch(`${app.origin}/healthz`))
  const sizes = (await Promise.all(lists)).map((text) => text.length)
  expect(answered).toHaveLength(61)
  expect(answered.indexOf('/healthz')).toBeLessThan(30)
  expect(Math.max(...sizes)).toBeLessThan(400_000)
})

test('When a caller does not read its tables, it gets no more until one is aborted', async () => {
  // 20 MB: more than the system holds for a reader that does not read.
  const app = await startFilled({ count: 5_000, operator: 'x'.repeat(4_000) })
  const table = `${app.origin}/api/submissions.csv`
  const [first, second] = [new AbortController(), new AbortController()]
  await Promise.all([first, second].map(({ signal }) => fetch(table, { signal })))
  const refused = await fetch(table)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
  expect(problem.parse(await refused.json()).code).toBe('overloaded')
  first.abort()
  await vi.waitFor(async () => expect(await statusOf(`${table}?q=key-77`)).toBe(200), {
    timeout: 60_000,
  })
})

test('When a caller requests several tables and cuts the connection, it gets later ones', async () => {
  const app = await startFilled({ count: 5_000, operator: 'x'.repeat(4_000) })
  const asked = `GET /api/submissions.csv HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n\r\n`
  const table = `${app.origin}/api/submissions.csv?q=key-77`
  const statusesOf = (count: number) =>
    Promise.all(Array.from({ length: count }, () => statusOf(table)))
  const socket = connect(app.port, '127.0.0.1', () => socket.write(asked.repeat(3)))
  onTestFinished(() => void socket.destroy())
  await vi.waitFor(async () => expect(await statusesOf(1)).toEqual([503]), { timeout: 60_000 })
  socket.destroy()
  await vi.waitFor(async () => expect(await statusesOf(2)).toEqual([200, 200]), { timeout: 60_000 })
})
