import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { problem } from '#contract/protocol/problem.ts'
import { Secret } from '../lib/secret.ts'
import { openStore } from '../store/open-store.ts'
import {
  type SandboxedApp,
  sendChange,
  startSandboxedApp,
  submissionOf,
} from '../testing/app/sandboxed-app.ts'
import { hasPostgres, noPostgres } from '../testing/databases/postgres.ts'
import { type SharedPostgres, sharedPostgres } from '../testing/databases/shared-postgres.ts'
import { type FlakyProxy, startFlakyProxy } from '../testing/upstream/flaky-tcp-proxy.ts'

const body = { display_name: 'Stand-up', name: 'stand-up' }

describe.skipIf(!hasPostgres())(
  hasPostgres() ? 'When the database falls silent while an intent is written' : noPostgres,
  () => {
    let postgres: SharedPostgres
    beforeAll(async () => {
      postgres = await sharedPostgres()
    })
    afterAll(() => postgres.close(), 60_000)

    async function startByProxy(deadlineMs: number): Promise<SandboxedApp & { proxy: FlakyProxy }> {
      const url = new URL(await postgres.database())
      const proxy = await startFlakyProxy(Number(url.port))
      url.port = `${proxy.port}`
      url.searchParams.set('query_timeout', '300')
      const store = await openStore({ url: new Secret(url.toString()) })
      onTestFinished(() => store.close())
      return {
        ...(await startSandboxedApp({ store, retryPolicy: { deadlineMs, pauseMs: 5 } })),
        proxy,
      }
    }

    const creates = ({ sandbox }: SandboxedApp) =>
      sandbox.journal.entries().filter(({ method }) => method === 'POST').length

    test('and another connection shows that it was recorded, it is carried out, once', async () => {
      const { proxy, ...all } = await startByProxy(10_000)
      proxy.muteOpen()
      const key = randomUUID()
      const response = await sendChange(all.app, { key, body })
      expect([response.status, creates(all)]).toEqual([200, 1])
      expect(await submissionOf(all.app, key)).toMatchObject({ state: 'done', attempts: 1 })
    })

    test('and stays so, no response says that nothing was done: it is on record', async () => {
      const { proxy, ...all } = await startByProxy(1_000)
      proxy.silence()
      const key = randomUUID()
      const response = await sendChange(all.app, { key, body })
      expect(response.status).toBe(504)
      const { code, detail } = problem.parse(await response.json())
      expect(code).toBe('outcome_unknown')
      expect(detail).toContain('with the same key is safe')
      proxy.cut()
      const again = await sendChange(all.app, { key, body })
      expect([again.status, creates(all)]).toEqual([409, 0])
      expect(await submissionOf(all.app, key)).toMatchObject({ state: 'sending' })
    })
  },
)
