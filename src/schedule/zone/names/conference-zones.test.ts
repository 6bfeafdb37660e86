import { afterEach, expect, test, vi } from 'vitest'
import { rememberConferenceZone, zoneOfConference } from './conference-zones.ts'

const key = 'greenroom.conference-zones'

afterEach(() => vi.unstubAllGlobals())

function keep(text: string): Map<string, string> {
  const kept = new Map([[key, text]])
  const localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
  vi.stubGlobal('window', { localStorage })
  return kept
}

test('When a conference was made by some clocks, its zone is known', () => {
  keep('[["a","Europe/Berlin"],["b","Mars/Olympus"]]')
  expect(zoneOfConference('a')).toBe('Europe/Berlin')
  // This browser knows no such clocks.
  expect(zoneOfConference('b')).toBeUndefined()
  expect(zoneOfConference('c')).toBeUndefined()
})

test.each(['{', '{}', '[["a"]]', '[["a","UTC","x"]]', '[["a",1]]', '["aU"]', '[null]'])(
  'When %s is kept, nothing of it is believed, and the next one is remembered',
  (text) => {
    const kept = keep(text)
    expect(zoneOfConference('a')).toBeUndefined()
    rememberConferenceZone('a', 'Europe/Berlin')
    expect(kept.get(key)).toBe('[["a","Europe/Berlin"]]')
  },
)

test('When many are made, the latest 200 are remembered', () => {
  keep('[]')
  for (let n = 0; n < 201; n += 1) rememberConferenceZone(`${n}`, 'UTC')
  rememberConferenceZone('200', 'Europe/Berlin')
  expect(zoneOfConference('0')).toBeUndefined()
  expect(zoneOfConference('1')).toBe('UTC')
  expect(zoneOfConference('200')).toBe('Europe/Berlin')
})
