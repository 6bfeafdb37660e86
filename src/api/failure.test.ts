import { describe, expect, test } from 'vitest'
import { type ProblemCode, problem } from '#contract/protocol/problem.ts'
import { problems } from '#contract/protocol/problems.ts'
import { describeFailure, type Failure, isOutcomeUnknown, type Operation } from './failure.ts'

const requestId = '0b5f3c62-7f3e-4f0e-8f5e-2b7f6c1d9a3e'

function problemOf(code: ProblemCode): Failure {
  const { status, title } = problems[code]
  const detail = `What happened: ${code}.`
  return {
    kind: 'problem',
    problem: { type: `urn:${code}`, title, status, detail, code, requestId },
    retryAfter: null,
  }
}

const codes = problem.shape.code.options
const unknown = new Set<ProblemCode>(['outcome_unknown', 'in_progress', 'internal'])

describe.each(codes)('When Greenroom answers %s', (code) => {
  const failure = problemOf(code)

  test('then its own title, detail and request id are shown', () => {
    expect(describeFailure(failure, 'create')).toMatchObject({
      title: problems[code].title,
      detail: `What happened: ${code}.`,
      requestId,
    })
  })

  test('then the outcome of a change is unknown only for the codes that say so', () => {
    expect(isOutcomeUnknown(failure)).toBe(unknown.has(code))
    expect(describeFailure(failure, 'create').canRetry).toBe(!unknown.has(code))
    expect(describeFailure(failure, 'read').canRetry).toBe(true)
  })
})

const silent: readonly Failure[] = [
  { kind: 'no_response' },
  { kind: 'unexpected_response', status: 200, requestId: null },
]

test.each(silent)(
  'When no response can be read ($kind), the message does not claim that nothing changed',
  (failure) => {
    expect(isOutcomeUnknown(failure)).toBe(true)
    const says: [Operation, string][] = [
      ['create', 'look for it before you try again'],
      ['update', 'Saving again is safe'],
      ['delete', 'Deleting it again is safe'],
      ['reset', 'Check the token before you reset it again'],
    ]
    for (const [operation, words] of says) {
      const { detail } = describeFailure(failure, operation)
      expect(detail).toContain('It is not known whether')
      expect(detail).toContain(words)
      expect(detail).not.toContain('Nothing')
    }
    expect(describeFailure(failure, 'read').detail).toContain('Nothing could be loaded.')
  },
)

const undone: readonly Failure[] = [
  { kind: 'not_received' },
  { kind: 'rejected', status: 409, requestId },
  { kind: 'invalid_fields', errors: [], requestId },
]

test.each(undone)(
  'When a change was not accepted ($kind), the message says that nothing changed',
  (failure) => {
    expect(isOutcomeUnknown(failure)).toBe(false)
    expect(describeFailure(failure, 'delete').detail).toContain('Nothing was created or changed.')
  },
)

test('When SignalWire rejects something other than a form, the message holds all of its errors', () => {
  const errors = [
    {
      type: 'x',
      code: 'x',
      message: 'Is not yours.',
      attribute: 'token',
      url: 'https://x.example',
    },
    { type: 'x', code: 'x', message: 'Come back later', attribute: null, url: 'https://x.example' },
  ]
  expect(describeFailure({ kind: 'invalid_fields', errors, requestId }, 'reset').detail).toBe(
    'Nothing was created or changed. It says: token: Is not yours; Come back later.',
  )
})
