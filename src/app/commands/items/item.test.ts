import { expect, test } from 'vitest'
import { findItems } from './item.ts'

const run = () => {}
const groups = [
  {
    title: 'Go to',
    items: [
      { id: 'new', label: 'New conference', icon: null, words: 'create', run },
      { id: 'activity', label: 'Activity', icon: null, run },
    ],
  },
  { title: 'Preset', items: [{ id: 'plum', label: 'Plum', icon: null, run }] },
]

test.each([
  ['the beginning of a word', 'conf', ['new']],
  ['other words for it', 'create', ['new']],
  ['its group', 'preset', ['plum']],
  ['words in another order', 'con ne', ['new']],
  ['other case and accents', 'ÁCTIV', ['activity']],
  ['the middle of a word', 'tivity', []],
  ['a word too many', 'new plum', []],
  ['nothing', ' ', ['new', 'activity', 'plum']],
])('When the query is %s, what it means is found', (_, query, expected) => {
  const found = findItems(groups, query)
  expect(found.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(expected)
  expect(found.every(({ items }) => items.length > 0)).toBe(true)
})
