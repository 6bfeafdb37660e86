import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createConcurrencyLimiter } from './concurrency-limiter.ts'

test('When it is full, nothing is acquired until something is released', () => {
  const limiter = createConcurrencyLimiter({ total: 2, perClient: 2 })
  const release = limiter.acquire('ada')
  limiter.acquire('bob')
  expect(limiter.acquire('cid')).toBeUndefined()
  release?.()
  expect(limiter.acquire('cid')).toBeDefined()
})

test('When a client has its share, others are still served', () => {
  const limiter = createConcurrencyLimiter({ total: 3, perClient: 2 })
  limiter.acquire('ada')
  limiter.acquire('ada')
  expect(limiter.acquire('ada')).toBeUndefined()
  expect(limiter.acquire('bob')).toBeDefined()
})

test('Whatever is acquired and released, the limits hold and nothing leaks', () => {
  const client = fc.constantFrom('ada', 'bob', 'cid')
  fc.assert(
    fc.property(fc.array(fc.oneof(client, fc.nat(20))), (steps) => {
      const limiter = createConcurrencyLimiter({ total: 4, perClient: 2 })
      const held: { client: string; release: () => void }[] = []
      const released: (() => void)[] = []
      for (const step of steps) {
        if (typeof step === 'number') {
          const [done] = held.splice(step, 1)
          if (done) released.push(done.release)
          // Leaving twice must not make room twice.
          for (const release of released) release()
          continue
        }
        const own = held.filter((other) => other.client === step).length
        const release = limiter.acquire(step)
        expect(release !== undefined).toBe(held.length < 4 && own < 2)
        if (release) held.push({ client: step, release })
      }
    }),
  )
})
