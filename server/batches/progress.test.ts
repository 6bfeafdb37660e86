import { expect, test } from 'vitest'
import type { Counts } from './batch.ts'
import { progressOf } from './progress.ts'

const counts = (settledLately: number, waiting: number): Counts => ({
  byState: {
    waiting,
    sending: 8,
    finding_out: 2,
    done: 500,
    refused: 0,
    failed: 0,
    conflict: 0,
    stopped: 0,
  },
  settledLately,
})

test.each([
  ['has run for ten minutes', 'running', 600_000, counts(120, 230), [120, 120]],
  ['has run for ten seconds', 'running', 10_000, counts(20, 230), [120, 120]],
  ['has just begun', 'running', 5, counts(4, 230), [120, 120]],
  ['has settled nothing yet', 'running', 10_000, counts(0, 230), [null, null]],
  ['is paused', 'paused', 10_000, counts(20, 230), [null, null]],
  ['is finished', 'finished', 10_000, counts(20, 0), [null, null]],
] as const)(
  'When a batch %s, its rate and the time left follow',
  (_, state, age, given, expected) => {
    const progress = progressOf({ state, started_at: 1_000 }, given, 1_000 + age)
    expect([progress.perMinute, progress.secondsLeft]).toEqual(expected)
  },
)

test('When a batch has not begun, nothing is said', () => {
  const progress = progressOf({ state: 'running', started_at: null }, counts(5, 5), 1_000)
  expect(progress).toEqual({ perMinute: null, secondsLeft: null })
})
