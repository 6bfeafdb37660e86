import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { matching } from './matching.ts'
import { canStore, storedValue } from './stored-value.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser's store that holds up to `room` characters. */
function fakeStorage(room: number) {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('No room', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}

const numbers = z.array(z.number())

test('When storage has room, a value can be read until it is removed', () => {
  vi.stubGlobal('window', { localStorage: fakeStorage(1_000) })
  const value = storedValue('key', matching(numbers))
  expect(value.read()).toBeUndefined()
  expect(value.write([1, 2])).toBe(true)
  expect(value.read()).toEqual([1, 2])
  value.remove()
  expect(value.read()).toBeUndefined()
})

test('When storage is full, a write returns false and the old value stays', () => {
  vi.stubGlobal('window', { localStorage: fakeStorage(5) })
  const value = storedValue('key', matching(numbers))
  value.write([1])
  expect(value.write([1, 2, 3, 4])).toBe(false)
  expect(value.read()).toEqual([1])
})

test.each([
  ['not JSON', '{'],
  ['of another shape', '{"a":1}'],
  ['of other types', '["1"]'],
])('When the stored text is %s, nothing is read', (_what, text) => {
  const localStorage = fakeStorage(100)
  localStorage.kept.set('key', text)
  vi.stubGlobal('window', { localStorage })
  expect(storedValue('key', matching(numbers)).read()).toBeUndefined()
})

test.each([
  [
    'forbidden',
    {
      get localStorage(): never {
        throw new DOMException('Denied', 'SecurityError')
      },
    },
  ],
  ['null', { localStorage: null }],
  ['full to the last byte', { localStorage: fakeStorage(0) }],
])('When storage is %s, no call throws and nothing is kept', (_what, window) => {
  vi.stubGlobal('window', window)
  const value = storedValue('key', matching(numbers))
  expect(value.write([1])).toBe(false)
  expect(value.read()).toBeUndefined()
  value.remove()
  expect(canStore('local')).toBe(false)
})
