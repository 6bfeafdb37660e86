import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AmbiguousReason, Outcome } from '../../signalwire/outcome/outcome.ts'
import {
  afterLook,
  afterSend,
  isAboutName,
  type Refusal,
  type Sighting,
} from './create-state-machine.ts'

const refusal = (status: number, attribute: string | null = 'quality'): Refusal => ({
  kind: 'rejected',
  status,
  body: { errors: [{ type: 'validation_error', code: 'x', message: 'No', attribute }] },
})
const taken = refusal(422, 'name')
const conference = { id: '1' }
const ok: Outcome = { kind: 'ok', status: 200, body: conference }

const ambiguousReasons: readonly AmbiguousReason[] = [
  'timeout',
  'reset',
  'too_large',
  'compressed',
  'redirected',
  'server_error',
  'not_json',
  'wrong_shape',
]
const ambiguous = ambiguousReasons.map((reason): Outcome => ({ kind: 'ambiguous', reason }))
const neverSent = (
  [
    'refused',
    'unknown_host',
    'tls',
    'connect_timeout',
    'unreachable',
    'proxy_denied',
    'stopping',
  ] as const
).map((reason): Outcome => ({ kind: 'not_sent', reason }))
const notNow: readonly Outcome[] = [
  { kind: 'unauthorized' },
  { kind: 'blocked', status: 413 },
  { kind: 'rate_limited', retryAfter: 7 },
  { kind: 'rate_limited', retryAfter: undefined },
  ...neverSent,
]

describe('When a create is sent and nothing was sent before', () => {
  test.each([ok, refusal(400), refusal(404), taken, ...notNow])('%j ends it', (outcome) => {
    expect(afterSend(outcome, false)).toEqual({ kind: 'settle', outcome })
  })

  test.each(ambiguous)('%j makes it look', (outcome) => {
    expect(afterSend(outcome, false)).toEqual({ kind: 'look', refusal: undefined })
  })
})

describe('When a create is sent and an earlier attempt may have had an effect', () => {
  test('a success ends it', () => {
    expect(afterSend(ok, true)).toEqual({ kind: 'settle', outcome: ok })
  })

  test.each([taken, refusal(400), refusal(422)])('%j makes it look: it may be ours', (outcome) => {
    expect(afterSend(outcome, true)).toEqual({ kind: 'look', refusal: outcome })
  })

  test.each(ambiguous)('%j makes it look', (outcome) => {
    expect(afterSend(outcome, true)).toEqual({ kind: 'look', refusal: undefined })
  })

  test.each(notNow)('%j tells nothing: it waits', (outcome) => {
    expect(afterSend(outcome, true)).toEqual({ kind: 'wait', refusal: undefined })
  })
})

const ours: Sighting = { kind: 'ours', conference }
const foreign: Sighting = { kind: 'foreign' }
const absent: Sighting = { kind: 'absent' }
const unseen: Sighting = { kind: 'unseen' }
const young = { refusal: undefined, maySend: true, isOld: false }
const unsendable = { refusal: undefined, maySend: false, isOld: false }
const old = { refusal: undefined, maySend: false, isOld: true }

test.each([
  [ours, young, { kind: 'settle', outcome: ok }],
  [ours, { ...young, refusal: taken }, { kind: 'settle', outcome: ok }],
  [ours, old, { kind: 'settle', outcome: ok }],
  [foreign, young, { kind: 'settle', outcome: { kind: 'name_taken' } }],
  [foreign, { ...young, refusal: taken }, { kind: 'settle', outcome: taken }],
  [unseen, young, { kind: 'wait', refusal: undefined }],
  [unseen, old, { kind: 'wait', refusal: undefined }],
  [unseen, { ...young, refusal: taken }, { kind: 'wait', refusal: taken }],
  [absent, young, { kind: 'send' }],
  [absent, unsendable, { kind: 'wait', refusal: undefined }],
  [absent, old, { kind: 'settle', outcome: { kind: 'given_up' } }],
  [absent, { ...young, refusal: taken }, { kind: 'wait', refusal: taken }],
  [absent, { ...old, refusal: taken }, { kind: 'settle', outcome: taken }],
  [absent, { ...young, refusal: refusal(400) }, { kind: 'settle', outcome: refusal(400) }],
] as const)('When a look shows %j and %j holds, then %j', (sighting, context, step) => {
  expect(afterLook(sighting, context)).toEqual(step)
})

test('When an earlier attempt may have had an effect, no answer but a success ends it', () => {
  const any = fc.constantFrom(...ambiguous, ...notNow, taken, refusal(400), refusal(409))
  fc.assert(
    fc.property(any, (outcome) => {
      expect(afterSend(outcome, true).kind).not.toBe('settle')
    }),
  )
})

test.each([
  ['not_unique_within_space', 'name', true],
  ['not_unique_within_project', 'name', true],
  ['value_not_unique', 'name', true],
  ['invalid_parameter', 'display_name', false],
  ['invalid_parameter', null, false],
])('When a refusal has code %s on %s, it is about the name: %s', (code, attribute, is) => {
  const body = { errors: [{ type: 'validation_error', code, message: '', attribute }] }
  expect(isAboutName({ kind: 'rejected', status: 422, body })).toBe(is)
})

test('When a refusal has another shape, it is not about the name', () => {
  expect(isAboutName({ kind: 'rejected', status: 400, body: { error: 'Bad Request' } })).toBe(false)
})
