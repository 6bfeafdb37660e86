import { expect, test } from 'vitest'
import { cursorOf } from './conference-pages.ts'

const cursor = { page_number: '2', page_token: 'PAb2xkZXI6OTc=' }

test.each([
  [
    'https://example.signalwire.com/api/video/conferences?page_number=2&page_token=PAb2xkZXI6OTc%3D',
  ],
  ['/api/video/conferences?page_size=50&page_token=PAb2xkZXI6OTc%3D&page_number=2'],
])('When the next link is %s, only its cursor is taken', (link) => {
  expect(cursorOf(link)).toEqual(cursor)
})

test.each([[undefined], [null], [''], ['http://['], ['/api/video/conferences?page_number=2']])(
  'When the next link is %j, there is no next page',
  (link) => {
    expect(cursorOf(link)).toBeNull()
  },
)
