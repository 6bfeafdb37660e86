import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordingStatuses } from '#contract/rooms/recording.ts'
import { isFiltered, searchOf, sortedBy, sorts, viewOf, withoutFilters } from './recordings-view.ts'

const views = fc.record({
  q: fc.string(),
  state: fc.constantFrom('all' as const, ...recordingStatuses),
  from: fc.constantFrom('', '2026-03-29'),
  to: fc.constantFrom('', '2026-10-25'),
  sort: fc.constantFrom(...sorts),
  order: fc.constantFrom('asc' as const, 'desc' as const),
})

test('Whatever the view is, its address leads back to it', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(viewOf(new URLSearchParams(searchOf(view)))).toEqual(view)
      expect(isFiltered(withoutFilters(view))).toBe(false)
    }),
  )
})

test('When an address gets something wrong, it is as if it were not there', () => {
  const view = viewOf(new URLSearchParams('q=all&state=lost&from=2026-02-30&sort=owner&order=up'))
  expect(searchOf(view)).toEqual({ q: 'all' })
})

test.each([
  ['another column of figures', 'size', 'desc'],
  ['a column of names', 'conference', 'asc'],
  ['the same column again', 'recorded', 'asc'],
] as const)('When the rows are sorted by %s, they are %s %s', (_, sort, order) => {
  expect(sortedBy(viewOf(new URLSearchParams()), sort)).toMatchObject({ sort, order })
})
