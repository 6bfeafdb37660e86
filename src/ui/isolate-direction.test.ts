import { expect, test } from 'vitest'
import { isolateDirection } from './isolate-direction.ts'

test.each([
  ['Crew', 'Crew'],
  ['Größe 🎬 会議', 'Größe 🎬 会議'],
  ['שלום', '\u2068שלום\u2069'],
  ['مرحبا 3', '\u2068مرحبا 3\u2069'],
  ['\u202egnp', '\u2068\u202egnp\u2069'],
  ['a\u2069\u202eb', '\u2068a\u202eb\u2069'],
  ['a\u2067b', '\u2068a\u2067b\u2069\u2069'],
  ['a\u2067b\u2069\u2069', '\u2068a\u2067b\u2069\u2069'],
])('When a name is %j, it is written as %j', (name, written) => {
  expect(isolateDirection(name)).toBe(written)
})
