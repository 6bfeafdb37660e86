import { afterEach, expect, test, vi } from 'vitest'
import { operatorLocale } from './conventions.ts'

afterEach(() => vi.unstubAllGlobals())

test('When the page is rendered in Node, the machine’s locale is ignored', () => {
  vi.stubGlobal('navigator', { language: 'de-DE' })
  expect(operatorLocale()).toBe('en-GB')
})

test.each([
  ['a usable language', { language: 'de-AT', languages: ['de-AT', 'en'] }, 'de-AT'],
  ['an empty one, with others to fall back to', { language: '', languages: ['', 'fr'] }, 'fr'],
  ['a POSIX name', { language: 'en-US@posix', languages: ['en-US@posix'] }, 'en-GB'],
  ['no list', { language: 'C' }, 'en-GB'],
  ['none at all', {}, 'en-GB'],
])('When a browser names %s, the locale is one that Intl takes', (_what, navigator, locale) => {
  vi.stubGlobal('document', {})
  vi.stubGlobal('navigator', navigator)
  expect(operatorLocale()).toBe(locale)
})
