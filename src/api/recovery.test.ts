import { expect, test } from 'vitest'
import { problems } from '#contract/protocol/problems.ts'
import { type Failure, RequestFailed } from './failure.ts'
import { retryInterval } from './recovery.ts'

const failed = (failure: Failure) => new RequestFailed('GET', '/api/status', failure)

function problem(code: keyof typeof problems, retryAfter: number | null = null): Failure {
  const { status, title } = problems[code]
  const type = 'about:blank'
  return {
    kind: 'problem',
    problem: { type, title, status, detail: '', code, requestId: 'id' },
    retryAfter,
  }
}

test.each<[string, Failure, number | false]>([
  ['Greenroom does not answer', { kind: 'no_response' }, 4_000],
  ['something else answers', { kind: 'unexpected_response', status: 200, requestId: null }, 15_000],
  ['Greenroom is shutting down', problem('shutting_down'), 15_000],
  ['it is asked to wait', problem('upstream_busy', 40), 40_000],
  ['SignalWire does not have it', { kind: 'rejected', status: 404, requestId: null }, false],
  ['what was asked is wrong', { kind: 'invalid_fields', errors: [], requestId: null }, false],
  ['Greenroom does not have it', problem('not_found'), false],
])('When %s, the read is retried accordingly', (_when, failure, interval) => {
  expect(retryInterval(failed(failure))).toBe(interval)
})

test('When nothing failed, or the page itself is at fault, there is no retry', () => {
  expect(retryInterval(null)).toBe(false)
  expect(retryInterval(new TypeError('A mistake'))).toBe(false)
})
