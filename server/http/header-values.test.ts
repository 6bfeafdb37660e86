import { expect, test } from 'vitest'
import { headerValues } from './header-values.ts'

const rawHeaders = [
  'Host',
  'a',
  '__proto__',
  'b',
  'X-User',
  'host',
  'HOST',
  'c',
  'constructor',
  'd',
]

test.each([
  ['host', ['a', 'c']],
  ['x-user', ['host']],
  ['__proto__', ['b']],
  ['constructor', ['d']],
  ['toString', []],
  ['a', []],
])('When the header is %s, its values are %j', (name, values) => {
  expect(headerValues({ rawHeaders }, name)).toEqual(values)
})
