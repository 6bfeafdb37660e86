import { expect, onTestFinished, vi } from 'vitest'
import { isSettled, type SubmissionDetail, submissionDetail } from '#contract/submission.ts'
import { type Sandbox, startSandbox } from '../../sandbox/start.ts'
import { startApp, type TestApp, type TestAppOptions } from './start-app.ts'

export type SandboxedApp = { readonly app: TestApp; readonly sandbox: Sandbox }

const retryPolicy = { deadlineMs: 4_000, pauseMs: 5 }

/** What a test asks for is not to be slowed down. */
const rate = { burst: 1_000_000, perSecond: 1_000_000 }

/** Starts the whole server before a whole SignalWire without a conference; both end with the test. */
export async function startSandboxedApp(options: TestAppOptions = {}): Promise<SandboxedApp> {
  const sandbox = options.sandbox ?? (await startSandbox({ seeded: false }))
  const app = await startApp({ retryPolicy, rate, ...options, sandbox })
  onTestFinished(() => sandbox.close())
  return { app, sandbox }
}

export type ChangeRequest = {
  readonly method?: string
  readonly path?: string
  readonly key?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a change; a create by default. */
export function sendChange(app: TestApp, sent: ChangeRequest): Promise<Response> {
  const { method = 'POST', path = '/api/video/conferences', key, body, headers } = sent
  return fetch(`${app.origin}${path}`, {
    method,
    headers: {
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

/** @returns a submission as the server lists it */
export async function submissionOf(app: TestApp, key: string): Promise<SubmissionDetail> {
  const response = await fetch(`${app.origin}/api/submissions/${encodeURIComponent(key)}`)
  return submissionDetail.parse(await response.json())
}

/** Polls until a submission is settled. */
export async function settledSubmission(app: TestApp, key: string): Promise<SubmissionDetail> {
  return vi.waitFor(
    async () => {
      const detail = await submissionOf(app, key)
      expect(isSettled(detail.state), detail.state).toBe(true)
      return detail
    },
    { timeout: 60_000, interval: 50 },
  )
}
