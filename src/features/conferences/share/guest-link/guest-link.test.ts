import { expect, test } from 'vitest'
import { guestLink } from './guest-link.ts'

const conference = { name: 'a/b c', id: '00000000-0000-4000-8000-000000000001' }

test.each([
  ['https://x.example/{name}', 'https://x.example/a%2Fb%20c'],
  ['https://x.example/?c={id}', `https://x.example/?c=${conference.id}`],
  ['https://x.example/{name}/{name}', 'https://x.example/a%2Fb%20c/a%2Fb%20c'],
])('When the pattern is %s, the link is %s', (pattern, link) => {
  expect(guestLink(pattern, conference)).toBe(link)
})
