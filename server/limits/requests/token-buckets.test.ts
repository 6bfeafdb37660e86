import { expect, test } from 'vitest'
import { createTokenBuckets } from './token-buckets.ts'

function start(maxDebt?: number) {
  const clock = { ms: 0 }
  const rate = { burst: 2, perSecond: 1, ...(maxDebt !== undefined && { maxDebt }) }
  return { clock, buckets: createTokenBuckets(rate, () => clock.ms) }
}

test('When a client spends tokens, it alone has fewer, and regains them with time, up to the burst', () => {
  const { clock, buckets } = start()
  buckets.spend('ada')
  buckets.spend('ada')
  buckets.spend('ada')
  expect([buckets.tokens('ada'), buckets.tokens('bob')]).toEqual([-1, 2])
  clock.ms += 1_500
  expect(buckets.tokens('ada')).toBe(0.5)
  clock.ms += 60_000
  expect(buckets.tokens('ada')).toBe(2)
})

test('When debt is bounded, a client never exceeds it', () => {
  const { buckets } = start(1.5)
  for (let spent = 0; spent < 10; spent += 1) buckets.spend('ada')
  expect(buckets.tokens('ada')).toBe(-1.5)
})

test('When 10,000 others have come since, a client is dropped, unless it came again', () => {
  const { buckets } = start()
  buckets.spend('ada')
  buckets.spend('bob')
  for (let other = 0; other < 9_999; other += 1) {
    buckets.spend(`client ${other}`)
    buckets.tokens('bob')
  }
  expect([buckets.tokens('ada'), buckets.tokens('bob')]).toEqual([2, 1])
})
