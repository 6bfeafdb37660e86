import { expect, test } from 'vitest'
import { rowsBetween } from './use-selection.ts'

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

test.each([
  ['downwards', 'b', 'd', ['b', 'c', 'd']],
  ['upwards', 'd', 'b', ['b', 'c', 'd']],
  ['from a row that is not shown', 'x', 'b', undefined],
  ['from none', undefined, 'b', undefined],
])('When a range is chosen %s, it has all rows between', (_, from, to, ids) => {
  expect(rowsBetween(rows, from, to)).toEqual(ids)
})
