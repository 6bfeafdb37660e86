import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinkedList } from './linked-list.ts'

test('Whatever comes and goes, the others stay in the order in which they came', () => {
  // True: another one comes. A number: of those that ever came, one leaves, perhaps again.
  const step = fc.oneof(fc.constant(true), fc.nat(20))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const list = createLinkedList<number>()
      const leaves: (() => void)[] = []
      const expected = new Set<number>()
      for (const one of steps) {
        if (one === true) {
          expected.add(leaves.length)
          leaves.push(list.add(leaves.length))
        } else if (one < leaves.length) {
          expected.delete(one)
          leaves[one]?.()
        }
        expect([...list]).toEqual([...expected])
        expect(list.size()).toBe(expected.size)
      }
    }),
  )
})
