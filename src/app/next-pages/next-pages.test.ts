import { expect, test } from 'vitest'
import type { KnownPage } from '#contract/paths/known-pages.ts'
import { likelyNext, mayFetchAhead, pageAt } from './next-pages.ts'

const page = (name: string, path: string, next: readonly string[] = [], query = ''): KnownPage => ({
  name,
  path,
  query,
  next,
  scripts: [],
})

const pages = [
  page('list', '/rooms', ['room']),
  page('created', '/rooms/\\d+', ['list', 'edit'], 'created'),
  page('room', '/rooms/\\d+', ['edit', 'forgotten']),
  page('edit', '/rooms/\\d+/edit', ['room']),
]

test.each([
  ['/rooms', 'list', ['room']],
  ['/Rooms/?state=live', 'list', ['room']],
  ['/rooms/1', 'room', ['edit']],
  ['/rooms/1?created', 'created', ['list', 'edit']],
  ['/rooms/1/edit', 'edit', ['room']],
  ['/other/rooms', undefined, []],
  ['/rooms/1/edit/more', undefined, []],
])('At %s is %s, and what is likely opened next is %j', (address, name, next) => {
  const url = new URL(address, 'http://greenroom.test')
  expect(pageAt(pages, url)?.name).toBe(name)
  expect(likelyNext(pages, url).map((found) => found.name)).toEqual(next)
})

test.each([
  [undefined, true],
  [{}, true],
  [{ effectiveType: '4g', saveData: false }, true],
  [{ effectiveType: '3g' }, true],
  [{ effectiveType: '2g' }, false],
  [{ effectiveType: 'slow-2g' }, false],
  [{ effectiveType: '4g', saveData: true }, false],
])(
  'When the connection is %j, whether pages are fetched before they are opened: %s',
  (connection, may) => {
    expect(mayFetchAhead(connection)).toBe(may)
  },
)
