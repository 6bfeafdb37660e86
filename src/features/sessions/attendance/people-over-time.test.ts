import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostAtOnce } from '#contract/rooms/attendance.ts'
import { peopleOverTime } from './people-over-time.ts'

test('When people come and go, each change is one entry, and one for another is none', () => {
  expect(
    peopleOverTime([
      { from: 1, until: 4 },
      { from: 2, until: 4 },
      { from: 4, until: 6 },
      { from: 6, until: 7 },
      { from: 3, until: 3 },
    ]),
  ).toEqual([
    { at: 1, count: 1 },
    { at: 2, count: 2 },
    { at: 4, count: 1 },
    { at: 7, count: 0 },
  ])
})

test('When anybody was there, the largest count is the most at once and the last one is none', () => {
  const stay = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }))
    .map(([from, length]) => ({ from, until: from + length }))
  fc.assert(
    fc.property(fc.array(stay, { minLength: 1 }), (stays) => {
      const counts = peopleOverTime(stays)
      expect(Math.max(...counts.map(({ count }) => count))).toBe(mostAtOnce(stays).count)
      expect(counts.at(-1)?.count).toBe(0)
    }),
  )
})
