import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { problem } from '#contract/protocol/problem.ts'
import { Secret } from '../lib/secret.ts'
import { openStore } from '../store/open-store.ts'
import {
  type SandboxedApp,
  sendChange,
  startSandboxedApp,
  submissionOf,
} from '../testing/app/sandboxed-app.ts'
import { openMemoryStore } from '../testing/databases/memory-store.ts'
import { hasPostgres, noPostgres, startPostgres } from '../testing/databases/postgres.ts'
import { closePostgres } from '../testing/databases/stores.ts'

afterAll(closePostgres, 60_000)

const body = { display_name: 'Stand-up' }

async function expectRefused({ app, sandbox }: SandboxedApp, body: unknown): Promise<void> {
  const before = sandbox.journal.entries().length
  for (const headers of [{}, { template: randomUUID() }]) {
    const response = await sendChange(app, { body, headers })
    expect(response.status).toBe(503)
    const { code, detail } = problem.parse(await response.json())
    expect(code).toBe('store_unavailable')
    expect(detail).toContain('Nothing was created.')
  }
  expect(sandbox.journal.entries()).toHaveLength(before)
  const list = await fetch(`${app.origin}/api/video/conferences`)
  expect(pageOf(conference).safeParse(await list.json()).success).toBe(true)
}

test('When the disk is full, changes are refused and nothing is sent; reading goes on', async () => {
  const store = await openMemoryStore()
  onTestFinished(() => store.close())
  const all = await startSandboxedApp({ store, retryPolicy: { deadlineMs: 10_000, pauseMs: 5 } })
  const key = randomUUID()
  expect((await sendChange(all.app, { key, body })).status).toBe(200)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
  await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(store.db)
  const big = { display_name: 'Stand-up', description: 'x'.repeat(3_000) }
  // What is left of the last pages takes a few more.
  while ((await sendChange(all.app, { body: big })).status !== 503);
  await expectRefused(all, big)
  expect(await submissionOf(all.app, key)).toMatchObject({ state: 'done' })
})

describe.skipIf(!hasPostgres() || process.env.DATABASE_URL !== undefined)(
  hasPostgres() ? 'PostgreSQL' : noPostgres,
  () => {
    test('When it is down, changes are refused and nothing is sent; when it is back, they work', async () => {
      const postgres = await startPostgres()
      onTestFinished(() => postgres.close())
      const store = await openStore({ url: new Secret(await postgres.database()) })
      onTestFinished(() => store.close())
      const all = await startSandboxedApp({ store })
      const key = randomUUID()
      await sendChange(all.app, { key, body })
      const readiness = async () => (await fetch(`${all.app.origin}/readyz`)).json()
      expect(await readiness()).toEqual({ status: 'ready' })
      await postgres.own?.stop()
      await expectRefused(all, body)
      expect(await readiness()).toEqual({ status: 'database_unavailable' })
      const unread = await fetch(`${all.app.origin}/api/submissions/${key}`)
      expect(problem.parse(await unread.json()).code).toBe('store_unavailable')
      await postgres.own?.start()
      expect(await readiness()).toEqual({ status: 'ready' })
      expect((await sendChange(all.app, { body })).status).toBe(200)
      expect(await submissionOf(all.app, key)).toMatchObject({ state: 'done' })
    })
  },
)
