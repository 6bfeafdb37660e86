import { expect, test } from 'vitest'
import { lengthText, momentFormat } from './moments.ts'

const at = (text: string) => Date.parse(text)
const berlin = 'Europe/Berlin'
const spanOf = (start: string, end: string) => ({ start: at(start), end: at(end) })

test('When a session is within a day, its moments are written by the clock, whole minutes', () => {
  const write = momentFormat(spanOf('2026-11-26T09:00:00Z', '2026-11-26T11:00:00Z'), berlin)
  expect(write(at('2026-11-26T09:41:59Z'))).toBe('10:41')
})

test('When seconds matter, they are written', () => {
  const span = spanOf('2026-11-26T09:00:00Z', '2026-11-26T11:00:00Z')
  expect(momentFormat(span, berlin, 'second')(at('2026-11-26T09:41:59.900Z'))).toBe('10:41:59')
})

test('When a session goes on over midnight of the zone, the day is written too', () => {
  const span = spanOf('2026-11-26T22:30:00Z', '2026-11-26T23:30:00Z')
  expect(momentFormat(span, berlin)(at('2026-11-26T23:10:00Z'))).toBe('Fri, 27 Nov 2026, 00:10')
  expect(momentFormat(span, 'UTC')(at('2026-11-26T23:10:00Z'))).toBe('23:10')
})

test('When an hour comes twice, the two are told apart', () => {
  const write = momentFormat(spanOf('2026-10-25T00:15:00Z', '2026-10-25T02:30:00Z'), berlin)
  expect(write(at('2026-10-25T00:30:00Z'))).toBe('02:30 UTC+02:00')
  expect(write(at('2026-10-25T01:30:00Z'))).toBe('02:30 UTC+01:00')
})

test.each([
  [0, '0 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [59 * 60_000 + 40_000, '1 h'],
  [125 * 60_000, '2 h 5 min'],
  [1_234 * 3_600_000, '1,234 h'],
])('When something lasts %s ms, it is %s', (ms, text) => {
  expect(lengthText(ms)).toBe(text)
})
