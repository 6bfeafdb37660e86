import { expect, test } from 'vitest'
import type { Outcome } from './outcome.ts'
import { outcomeResponse } from './outcome-response.ts'

test.each([
  [
    'created',
    { kind: 'not_sent', reason: 'refused' },
    'upstream_unreachable',
    'Nothing was created.',
  ],
  ['deleted', { kind: 'not_sent', reason: 'tls' }, 'upstream_unreachable', 'Nothing was deleted.'],
  ['reset', { kind: 'unauthorized' }, 'upstream_unauthorized', 'Nothing was reset.'],
  ['created', { kind: 'blocked', status: 413 }, 'upstream_invalid', 'Nothing was created.'],
  ['read', { kind: 'blocked', status: 403 }, 'upstream_invalid', '(status 403)'],
  [
    'changed',
    { kind: 'rate_limited', retryAfter: 7 },
    'upstream_busy',
    'Nothing was changed. Try again in 7 seconds',
  ],
  ['read', { kind: 'ambiguous', reason: 'timeout' }, 'upstream_timeout', 'Nothing was changed.'],
  ['read', { kind: 'ambiguous', reason: 'reset' }, 'upstream_invalid', 'Nothing was changed.'],
  [
    'created',
    { kind: 'ambiguous', reason: 'timeout' },
    'outcome_unknown',
    'Look for it in SignalWire',
  ],
  ['changed', { kind: 'ambiguous', reason: 'reset' }, 'outcome_unknown', 'is not known'],
  [
    'deleted',
    { kind: 'ambiguous', reason: 'server_error', status: 500 },
    'outcome_unknown',
    '(status 500)',
  ],
  ['reset', { kind: 'ambiguous', reason: 'wrong_shape' }, 'outcome_unknown', 'is not known'],
] as const satisfies readonly (readonly [string, Outcome, string, string])[])(
  'When a call that ends as %s has the outcome %j, the problem is %s and says "%s"',
  (action, outcome, code, words) => {
    const response = outcomeResponse(action, outcome)
    expect(response).toMatchObject({ kind: 'problem', code })
    expect(response.kind === 'problem' && response.detail).toContain(words)
  },
)
