import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate } from './concurrency-limiter.ts'

test('When it is full, nobody gets in until somebody leaves', () => {
  const gate = createGate({ total: 2, perClient: 2 })
  const leave = gate.enter('ada')
  gate.enter('bob')
  expect(gate.enter('cid')).toBeUndefined()
  leave?.()
  expect(gate.enter('cid')).toBeDefined()
})

test('When a client has its share, others still get in', () => {
  const gate = createGate({ total: 3, perClient: 2 })
  gate.enter('ada')
  gate.enter('ada')
  expect(gate.enter('ada')).toBeUndefined()
  expect(gate.enter('bob')).toBeDefined()
})

test('Whatever comes and goes, there are never too many inside and none is forgotten', () => {
  const client = fc.constantFrom('ada', 'bob', 'cid')
  fc.assert(
    fc.property(fc.array(fc.oneof(client, fc.nat(20))), (steps) => {
      const gate = createGate({ total: 4, perClient: 2 })
      const inside: { client: string; leave: () => void }[] = []
      const left: (() => void)[] = []
      for (const step of steps) {
        if (typeof step === 'number') {
          const [gone] = inside.splice(step, 1)
          if (gone) left.push(gone.leave)
          // Leaving twice must not make room twice.
          for (const leave of left) leave()
          continue
        }
        const own = inside.filter((other) => other.client === step).length
        const leave = gate.enter(step)
        expect(leave !== undefined).toBe(inside.length < 4 && own < 2)
        if (leave) inside.push({ client: step, leave })
      }
    }),
  )
})
