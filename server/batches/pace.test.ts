import { expect, test } from 'vitest'
import { createPace, MAX_PARALLEL_ROWS } from './pace.ts'

function paced() {
  const state = { now: 0, count: 0, waitMs: 0 }
  const rateLimit = { count: () => state.count, waitMs: () => state.waitMs }
  return { state, pace: createPace(rateLimit, () => state.now) }
}

test('While nothing is limited, a batch has its share, and makes way for callers beyond theirs', () => {
  const { pace } = paced()
  const parallel = [0, 24, 28, 31, 32, 200].map((others) => pace.parallel(others))
  expect(parallel).toEqual([MAX_PARALLEL_ROWS, MAX_PARALLEL_ROWS, 4, 1, 1, 1])
})

test('When SignalWire limits requests, nothing is sent until then, and half as many after it', () => {
  const { state, pace } = paced()
  state.count = 5
  state.waitMs = 3_000
  expect([pace.parallel(0), pace.waitMs()]).toEqual([0, 3_000])
  state.waitMs = 0
  expect(pace.parallel(0)).toBe(4)
  for (const expected of [2, 1, 1]) {
    state.count += 1
    expect(pace.parallel(0)).toBe(expected)
  }
  for (let done = 0; done < 2; done += 1) pace.onDone()
  expect(pace.parallel(0)).toBe(2)
  for (let done = 0; done < 100; done += 1) pace.onDone()
  expect(pace.parallel(0)).toBe(MAX_PARALLEL_ROWS)
})

test('While SignalWire cannot be reached, pauses double up to half a minute until a row is done', () => {
  const { state, pace } = paced()
  const pauses = Array.from({ length: 7 }, () => {
    // Rows that were under way together fail together.
    pace.onUnavailable(undefined)
    pace.onUnavailable(undefined)
    const ms = pace.waitMs()
    state.now += ms
    return ms
  })
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  pace.onDone()
  pace.onUnavailable(undefined)
  expect(pace.waitMs()).toBe(1_000)
  pace.onUnavailable(120)
  expect(pace.waitMs()).toBe(120_000)
})
