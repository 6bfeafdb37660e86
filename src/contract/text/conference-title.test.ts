import { expect, test } from 'vitest'
import { titleOf } from './conference-title.ts'

test.each([
  ['Crew', 'Crew'],
  [null, 'crew'],
  ['', 'crew'],
  [' ', 'crew'],
  ['\u200b', 'crew'],
  ['\u3164', 'crew'],
  ['\u2800', 'crew'],
  ['\u0301', 'crew'],
])('When a conference’s display name is %j, people find it as %s', (display_name, title) => {
  expect(titleOf({ display_name, name: 'crew' })).toBe(title)
})
