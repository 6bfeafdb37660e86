import { expect, test } from 'vitest'
import { problem, problemMediaType } from '#contract/protocol/problem.ts'
import { createLog } from '../../lib/log.ts'
import { serveMiddleware } from '../../testing/app/serve-middleware.ts'
import { handleErrors, notFound } from './handle-errors.ts'

test('When no route responds, the response is a problem that carries the request id', async () => {
  const { origin } = await serveMiddleware(() => [notFound])
  const response = await fetch(`${origin}/nowhere`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe(problemMediaType)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const body = problem.parse(await response.json())
  expect(body).toMatchObject({ code: 'not_found', status: 404 })
  expect(body.requestId).toBe(response.headers.get('x-request-id'))
})

async function serveFailure(fail: () => void | Promise<void>) {
  const lines: string[] = []
  const log = createLog('error', { write: (line) => void lines.push(line) })
  const { origin } = await serveMiddleware(() => [() => fail(), handleErrors(log)])
  return { answer: await fetch(origin), lines }
}

test.each([
  [
    'throws',
    () => {
      throw new Error('canary')
    },
  ],
  ['rejects', () => Promise.reject(new Error('canary'))],
])('When our own code %s, the response shows no stack and the log does', async (_, fail) => {
  const { answer: response, lines } = await serveFailure(fail)
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(problem.parse(JSON.parse(text)).code).toBe('internal')
  expect(text).not.toMatch(/canary|\.ts|at /)
  expect(lines.join()).toContain('canary')
  expect(lines.join()).toContain(response.headers.get('x-request-id'))
})
