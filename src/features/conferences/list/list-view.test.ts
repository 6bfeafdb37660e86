import { expect, test } from 'vitest'
import { isFiltered, searchOf, sortedBy, viewOf, windowOf, withoutFilters } from './list-view.ts'

const read = (search: string) => viewOf(new URLSearchParams(search))

test.each([
  ['', {}],
  ['q=crew&state=live', { q: 'crew', state: 'live' }],
  ['sort=name&order=asc', { sort: 'name' }],
  ['sort=created&order=desc', { sort: 'created', order: 'desc' }],
  ['when=tomorrow', { when: 'tomorrow' }],
  ['from=2026-12-01&until=2026-12-31', { from: '2026-12-01', until: '2026-12-31' }],
  ['state=asleep&size=huge&order=up&q=a', { q: 'a' }],
  ['from=2026-02-30&until=tomorrow', {}],
  ['from=0000-01-01', {}],
  ['utm_source=mail', {}],
])('The address %j stands for what it says and nothing else', (search, expected) => {
  expect(searchOf(read(search))).toEqual(expected)
})

test.each([
  ['', false],
  ['sort=name', false],
  ['q=a', true],
  ['when=today', true],
  ['from=2026-12-01', true],
])('Whether %j can hide rows: %j', (search, expected) => {
  expect(isFiltered(read(search))).toBe(expected)
})

test('When the filters are cleared, the order stays', () => {
  const view = withoutFilters(read('q=a&when=past&state=live&sort=name&order=desc'))
  expect(searchOf(view)).toEqual({ sort: 'name', order: 'desc' })
})

test.each([
  ['Europe/Berlin', '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00'],
  ['America/New_York', '2026-03-29T00:00:00-04:00', '2026-03-30T00:00:00-04:00'],
  ['Pacific/Apia', '2026-03-29T00:00:00+13:00', '2026-03-30T00:00:00+13:00'],
])('A day of %s begins and ends with its own midnights', (zone, starts, ends) => {
  const window = windowOf(read('from=2026-03-29&until=2026-03-29'), zone)
  expect(Date.parse(window.starts_after ?? '')).toBe(Date.parse(starts))
  expect(Date.parse(window.ends_before ?? '')).toBe(Date.parse(ends))
})

test('When no day is given, SignalWire filters nothing', () => {
  expect(windowOf(read('q=a'), 'UTC')).toEqual({})
})

test('When a column is clicked, it sorts its usual way, and the other way when clicked again', () => {
  const once = sortedBy(read(''), 'name')
  expect(once).toMatchObject({ sort: 'name', order: 'asc' })
  expect(sortedBy(once, 'name')).toMatchObject({ sort: 'name', order: 'desc' })
  expect(sortedBy(read(''), 'created')).toMatchObject({ sort: 'created', order: 'desc' })
  expect(sortedBy(read('sort=name'), 'starts')).toMatchObject({ sort: 'starts', order: 'asc' })
})
