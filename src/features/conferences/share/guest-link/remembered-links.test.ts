import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { linkOf, proposedLinks, rememberLink } from './remembered-links.ts'

const weekly = { id: '00000000-0000-4000-8000-000000000001', name: 'weekly' }
const daily = { id: '00000000-0000-4000-8000-000000000002', name: 'daily' }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ['has the name', 'https://x.example/join/weekly', 'https://x.example/join/daily'],
  ['has the name twice', 'https://x.example/weekly?c=weekly', 'https://x.example/daily?c=daily'],
  ['has the id', `https://x.example/?c=${weekly.id}`, `https://x.example/?c=${daily.id}`],
  ['has the name in the host only', 'https://weekly.example/live', 'https://weekly.example/live'],
  [
    'has the name in another word only',
    'https://x.example/biweekly/weekly-2',
    'https://x.example/biweekly/weekly-2',
  ],
  ['is the same for all', 'https://x.example/live', 'https://x.example/live'],
])('When a link that was used for another conference %s, %s proposes %s', (_, used, proposed) => {
  rememberLink(weekly, used)
  expect(proposedLinks(daily)).toEqual([proposed])
  expect(linkOf(weekly)).toBe(used)
  expect(linkOf(daily)).toBeUndefined()
})

test('When several links were used, the latest two different ones are proposed', () => {
  rememberLink({ id: '1', name: 'a' }, 'https://old.example/live')
  rememberLink({ id: '2', name: 'b' }, 'https://x.example/b')
  rememberLink({ id: '3', name: 'c' }, 'https://x.example/c')
  rememberLink({ id: '4', name: 'd' }, 'https://new.example/live')
  expect(proposedLinks(daily)).toEqual(['https://new.example/live', 'https://x.example/daily'])
})

test('When the link of a conference is emptied, it is forgotten', () => {
  rememberLink(weekly, 'https://x.example/join/weekly')
  rememberLink(weekly, '')
  expect(linkOf(weekly)).toBeUndefined()
  expect(proposedLinks(daily)).toEqual([])
})

test('When a link holds a join token, it is not stored', () => {
  rememberLink(weekly, `https://x.example/?t=vpt_${'0123456789abcdef'.repeat(2)}`)
  expect(linkOf(weekly)).toBeUndefined()
})
