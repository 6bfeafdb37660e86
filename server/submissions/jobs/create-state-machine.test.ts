import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AmbiguousReason, Outcome } from '../../signalwire/outcome/outcome.ts'
import {
  afterSearch,
  afterSend,
  isAboutName,
  type NameSearch,
  type Rejection,
} from './create-state-machine.ts'

const rejection = (status: number, attribute: string | null = 'quality'): Rejection => ({
  kind: 'rejected',
  status,
  body: { errors: [{ type: 'validation_error', code: 'x', message: 'No', attribute }] },
})
const taken = rejection(422, 'name')
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
  test.each([ok, rejection(400), rejection(404), taken, ...notNow])('%j ends it', (outcome) => {
    expect(afterSend(outcome, false)).toEqual({ kind: 'settle', outcome })
  })

  test.each(ambiguous)('%j makes it look', (outcome) => {
    expect(afterSend(outcome, false)).toEqual({ kind: 'search', rejection: undefined })
  })
})

describe('When a create is sent and an earlier attempt may have had an effect', () => {
  test('a success ends it', () => {
    expect(afterSend(ok, true)).toEqual({ kind: 'settle', outcome: ok })
  })

  test.each([taken, rejection(400), rejection(422)])(
    '%j leads to a search: it may be ours',
    (outcome) => {
      expect(afterSend(outcome, true)).toEqual({ kind: 'search', rejection: outcome })
    },
  )

  test.each(ambiguous)('%j makes it look', (outcome) => {
    expect(afterSend(outcome, true)).toEqual({ kind: 'search', rejection: undefined })
  })

  test.each(notNow)('%j leaves it open: it waits', (outcome) => {
    expect(afterSend(outcome, true)).toEqual({ kind: 'wait', rejection: undefined })
  })
})

const ours: NameSearch = { kind: 'ours', conference }
const foreign: NameSearch = { kind: 'foreign' }
const absent: NameSearch = { kind: 'absent' }
const unseen: NameSearch = { kind: 'unseen' }
const young = { rejection: undefined, maySend: true, isOld: false }
const unsendable = { rejection: undefined, maySend: false, isOld: false }
const old = { rejection: undefined, maySend: false, isOld: true }

test.each([
  [ours, young, { kind: 'settle', outcome: ok }],
  [ours, { ...young, rejection: taken }, { kind: 'settle', outcome: ok }],
  [ours, old, { kind: 'settle', outcome: ok }],
  [foreign, young, { kind: 'settle', outcome: { kind: 'name_taken' } }],
  [foreign, { ...young, rejection: taken }, { kind: 'settle', outcome: taken }],
  [unseen, young, { kind: 'wait', rejection: undefined }],
  [unseen, old, { kind: 'wait', rejection: undefined }],
  [unseen, { ...young, rejection: taken }, { kind: 'wait', rejection: taken }],
  [absent, young, { kind: 'send' }],
  [absent, unsendable, { kind: 'wait', rejection: undefined }],
  [absent, old, { kind: 'settle', outcome: { kind: 'given_up' } }],
  [absent, { ...young, rejection: taken }, { kind: 'wait', rejection: taken }],
  [absent, { ...old, rejection: taken }, { kind: 'settle', outcome: taken }],
  [absent, { ...young, rejection: rejection(400) }, { kind: 'settle', outcome: rejection(400) }],
] as const)('When a look shows %j and %j holds, then %j', (sighting, context, step) => {
  expect(afterSearch(sighting, context)).toEqual(step)
})

test('When an earlier attempt may have had an effect, no response but a success ends it', () => {
  const any = fc.constantFrom(...ambiguous, ...notNow, taken, rejection(400), rejection(409))
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
])('When a rejection has code %s on %s, it is about the name: %s', (code, attribute, is) => {
  const body = { errors: [{ type: 'validation_error', code, message: '', attribute }] }
  expect(isAboutName({ kind: 'rejected', status: 422, body })).toBe(is)
})

test('When a rejection has another shape, it is not about the name', () => {
  expect(isAboutName({ kind: 'rejected', status: 400, body: { error: 'Bad Request' } })).toBe(false)
})
