import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBoundedMemory } from './bounded-memory.ts'

/** As much room as four values of 100 bytes under keys of a letter take. */
const room = 4 * (100 + 202)

test('When there is no room any more, what was put longest ago makes some', () => {
  const memory = createBoundedMemory<string>(room)
  for (const key of ['a', 'b', 'c', 'd', 'a', 'e']) memory.put(key, key, 100)
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => memory.get(key) === key)).toEqual([
    'a',
    'c',
    'd',
    'e',
  ])
})

test('When a value is larger than all may be, it is not kept, and nothing makes room for it', () => {
  const memory = createBoundedMemory<string>(room)
  memory.put('a', 'old', 100)
  memory.put('b', 'b', 100)
  memory.put('a', 'new', room)
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 'b'])
})

test('Whatever is put, what is remembered is what was put last, and never too much', () => {
  const step = fc.record({ key: fc.constantFrom(...'abcdefgh'), bytes: fc.nat(room) })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const memory = createBoundedMemory<number>(room)
      for (const { key, bytes } of steps) memory.put(key, bytes, bytes)
      const held = [...'abcdefgh'].filter((key) => memory.get(key) !== undefined)
      for (const key of held)
        expect(memory.get(key)).toBe(steps.findLast((each) => each.key === key)?.bytes)
      const total = held.reduce((sum, key) => sum + (memory.get(key) ?? 0), 0)
      expect(total).toBeLessThanOrEqual(room)
    }),
  )
})
