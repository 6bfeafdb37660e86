import { expect, onTestFinished, test, vi } from 'vitest'
import { operatorLocale } from './date-time-conventions.ts'

test('When Node tells the locale of its machine, the page is rendered in plain English', () => {
  vi.stubGlobal('navigator', { language: 'de-DE' })
  onTestFinished(() => void vi.unstubAllGlobals())
  expect(operatorLocale()).toBe('en-GB')
})

test('When a browser tells the locale of its operator, that one counts', () => {
  vi.stubGlobal('document', {})
  vi.stubGlobal('navigator', { language: 'de-DE' })
  onTestFinished(() => void vi.unstubAllGlobals())
  expect(operatorLocale()).toBe('de-DE')
})
