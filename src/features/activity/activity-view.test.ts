import { describe, expect, test } from 'vitest'
import { defaultView, filtersOf, isFiltered, searchOf, viewOf } from './activity-view.ts'

const full = {
  q: 'stand up',
  state: 'refused',
  operator: 'ada',
  from: '2026-11-20',
  to: '2026-11-22',
  entry: 'key-1',
} as const

test.each([defaultView, full])(
  'When %j is written to an address, it reads back the same',
  (view) => {
    expect(viewOf(searchOf(view))).toEqual(view)
  },
)

test('When nothing is filtered, the address is empty', () => {
  expect(searchOf(defaultView).toString()).toBe('')
  expect(filtersOf(defaultView)).toEqual({})
})

test.each(['state=open', 'from=yesterday', 'to=2026-99-99x', 'sort=name'])(
  'When an address has %s, that is left out',
  (search) => {
    expect(viewOf(new URLSearchParams(search))).toEqual(defaultView)
  },
)

describe('When days are given', () => {
  const { from = '', to = '' } = filtersOf(full)

  test('they are days in the operator’s zone', () => {
    expect(new Date(from)).toEqual(new Date(2026, 10, 20))
  })

  test('the last day is included whole', () => {
    expect(new Date(to)).toEqual(new Date(2026, 10, 23))
  })
})

test('When the last day is the last possible one, it can be filtered', () => {
  expect(filtersOf({ ...defaultView, to: '9999-12-31' }).to).toMatch(/^9999-12-31T/)
  expect(viewOf(new URLSearchParams('from=20266-12-01'))).toEqual(defaultView)
})

test('When only an entry is open, nothing is filtered', () => {
  expect(isFiltered({ ...defaultView, entry: 'key-1' })).toBe(false)
  expect(isFiltered({ ...defaultView, q: 'x' })).toBe(true)
  expect(isFiltered({ ...defaultView, q: '  ' })).toBe(false)
})
