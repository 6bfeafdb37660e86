import { expect, test } from 'vitest'
import { conclude, mayRepeat } from './attempt.ts'
import type { Outcome } from './outcome.ts'

const sure: Outcome = { kind: 'sure', status: 200, body: {} }
const unsent: Outcome = { kind: 'never_sent', reason: 'refused' }
const reset: Outcome = { kind: 'unclear', reason: 'reset' }
const failed: Outcome = { kind: 'unclear', reason: 'server_error', status: 500 }
const late: Outcome = { kind: 'unclear', reason: 'timeout' }
const shape: Outcome = { kind: 'unclear', reason: 'wrong_shape', status: 200 }
const missing: Outcome = { kind: 'refused', status: 404, body: {} }
const busy: Outcome = { kind: 'busy', retryAfter: 1 }
const unauthorized: Outcome = { kind: 'unauthorized' }

test.each([
  ['read', unsent, true],
  ['read', reset, true],
  ['read', failed, true],
  ['read', late, false],
  ['read', shape, false],
  ['read', missing, false],
  ['read', busy, false],
  ['read', sure, false],
  ['unsent', unsent, true],
  ['unsent', reset, false],
  ['unsent', failed, false],
  ['unsent', busy, false],
  ['delete', unsent, true],
  ['delete', reset, true],
  ['delete', failed, true],
  ['delete', missing, false],
  ['never', unsent, false],
  ['never', reset, false],
] as const)(
  'When the rule is %s and the last outcome %j, another attempt: %s',
  (rule, last, may) => {
    expect(mayRepeat(rule, [last])).toBe(may)
  },
)

const gone: Outcome = { kind: 'sure', status: 204, body: undefined }

test.each([
  ['delete', [reset, missing], gone],
  ['delete', [reset, unsent, missing], gone],
  ['delete', [unsent, missing], missing],
  ['delete', [missing], missing],
  ['delete', [reset, unsent], reset],
  ['delete', [failed, unauthorized], failed],
  ['delete', [failed, reset], reset],
  ['read', [reset, missing], missing],
  ['read', [reset, unsent], unsent],
  ['unsent', [unsent, reset], reset],
] as const)(
  'When the rule is %s and the outcomes %j, they mean %j together',
  (rule, all, means) => {
    expect(conclude(rule, all)).toEqual(means)
  },
)
