import { expect, it } from 'vitest'
import { rowRemarks } from './row-remarks.ts'

const now = Date.UTC(2026, 10, 26)

it.each([
  ['a layout with too many places', { layout: '5x5', size: 'small' }, {}, 'at least 15 places'],
  ['a layout of the base', { size: 'small' }, { layout: '5x5' }, 'at least 15 places'],
  ['a window at night', { join_from: '2027-04-03T00:30:00Z' }, {}, 'at night'],
])('remarks on %s', (_, values, base, said) => {
  expect(rowRemarks(values, base, 'Europe/Berlin', now)).toEqual([expect.stringContaining(said)])
})

it.each([[{}], [{ layout: '5x5', size: 'large' }], [{ layout: 'grid-responsive', size: 'small' }]])(
  'says nothing of %j',
  (values) => {
    expect(rowRemarks(values, {}, 'Europe/Berlin', now)).toEqual([])
  },
)
