import { expect, test } from 'vitest'
import { withOwnLinks } from './own-links.ts'

const own = 'https://greenroom.example.com'
const upstream = 'https://example.signalwire.com'

test.each([
  [
    `${upstream}/api/video/conferences?page_size=2&page_token=a%2Bb`,
    `${own}/api/video/conferences?page_size=2&page_token=a%2Bb`,
  ],
  ['/api/video/conferences', `${own}/api/video/conferences`],
  ['http://other.example:8080/api/video/conferences', `${own}/api/video/conferences`],
  ['https://user:pass@example.com/x', `${own}/x`],
  ['//evil.example/x', `${own}/x`],
  ['http://[', own],
  // Behind our origin, these paths without a slash would be another host's.
  ['mailto:@evil.example/x', own],
  ['javascript:.evil.example/', own],
  ['blob:http://evil.example/x', own],
  ['data:text/html,x', own],
  [null, null],
])('When a link is %j, ours is %j', (link, ours) => {
  expect(withOwnLinks({ links: { self: link }, data: [1], extra: true }, own)).toEqual({
    links: { self: ours },
    data: [1],
    extra: true,
  })
})

test.each([[{ id: 1 }], [{ links: null }], [[]], ['text'], [null]])(
  'When there are no links in %j, it stays as it is',
  (body) => {
    expect(withOwnLinks(body, own)).toBe(body)
  },
)
