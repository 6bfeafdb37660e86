import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startSandbox } from '../sandbox/start.ts'
import { sendChange, settledSubmission, startSandboxedApp } from '../testing/app/sandboxed-app.ts'
import { openMemoryStore } from '../testing/databases/memory-store.ts'

const retryPolicy = { deadlineMs: 1_000, pauseMs: 5 }
const MINUTE_MS = 60_000

/** The right time, whatever the clock of this machine is set to. */
const rightTime = () => performance.timeOrigin + performance.now()

function setClockAhead(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: rightTime() + ms })
}

test.each([
  ['was five minutes ahead at the submit, what was created is recognised as ours', 5, 0, true],
  ['is set back by five minutes after it, what was created is recognised as ours', 0, -5, true],
  ['is set forward by a day after it, what was lost is sent again', 0, 24 * 60, false],
])('When a clock %s', async (_, minutesAtSubmit, minutesAtSearch, after_effect) => {
  onTestFinished(() => void vi.useRealTimers())
  const sandbox = await startSandbox({ seeded: false, clock: () => new Date(rightTime()) })
  const store = await openMemoryStore()
  onTestFinished(() => store.close())
  setClockAhead(minutesAtSubmit * MINUTE_MS)
  const { app: first } = await startSandboxedApp({ store, sandbox, retryPolicy })
  // So that it has observed SignalWire's clock.
  await fetch(`${first.origin}/api/video/conferences`)

  sandbox.faults.next({ fault: 'hang', after_effect, call: 'create_conference' })
  const key = randomUUID()
  const response = sendChange(first, { key, body: { display_name: 'Stand-up', name: 'stand-up' } })
  const isThere = () => sandbox.journal.entries().some(({ method }) => method === 'POST')
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve))
  await first.cut()
  expect((await response).status).toBe(504)

  setClockAhead(minutesAtSearch * MINUTE_MS)
  const { app } = await startSandboxedApp({ store, sandbox, retryPolicy })
  await app.submissions.ledger.releaseAll()
  app.submissions.start()
  expect(await settledSubmission(app, key)).toMatchObject({ state: 'done' })
})
