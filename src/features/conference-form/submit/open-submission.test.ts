import { afterEach, expect, test, vi } from 'vitest'
import { hasOpenSubmission } from './open-submission.ts'
import { closeSubmission, openSubmission, rememberSubmission } from './pending-submissions.ts'

afterEach(() => vi.unstubAllGlobals())

function stubStorage(text?: string) {
  const kept = new Map(text === undefined ? [] : [['greenroom.submissions', text]])
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  })
}

test('While an attempt is open, it is known without what follows it', () => {
  stubStorage()
  expect(hasOpenSubmission('a')).toBe(false)
  rememberSubmission('a', '{}')
  expect(hasOpenSubmission('a')).toBe(true)
  expect(hasOpenSubmission('b')).toBe(false)
  rememberSubmission('b', '{}')
  closeSubmission('a', true)
  expect([hasOpenSubmission('a'), hasOpenSubmission('b')]).toEqual([false, true])
  closeSubmission('b', false)
  expect(hasOpenSubmission('b')).toBe(false)
})

const open = { draftId: 'a', key: 'k', body: '{}', since: 1, isOpen: true }

test.each([
  ['nothing', undefined],
  ['nothing at all', ''],
  ['no JSON', '{'],
  ['null', 'null'],
  ['an attempt beside the list', JSON.stringify(open)],
  ['what are no attempts', '[null,1,"a",[],{}]'],
  ['an attempt that is over', JSON.stringify([{ ...open, isOpen: false }])],
  ['an attempt of another draft', JSON.stringify([{ ...open, draftId: 'b' }])],
])('When the browser keeps %s, nothing is open', (_what, text) => {
  stubStorage(text)
  expect(hasOpenSubmission('a')).toBe(false)
})

test('When the browser forbids storage, nothing is open', () => {
  vi.stubGlobal('window', {
    get localStorage(): never {
      throw new DOMException('Denied', 'SecurityError')
    },
  })
  expect(hasOpenSubmission('a')).toBe(false)
})

test('When an attempt is followed, it was known to be open before', () => {
  stubStorage(JSON.stringify([open]))
  expect(openSubmission('a')).toEqual(open)
  expect(hasOpenSubmission('a')).toBe(true)
})
