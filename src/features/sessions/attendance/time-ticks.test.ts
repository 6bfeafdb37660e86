import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOf, timeTicks } from './time-ticks.ts'

const at = (text: string) => Date.parse(text)
const written = (ticks: readonly number[]) =>
  ticks.map((tick) => new Date(tick).toISOString().slice(0, 16))

test('When a session began at an odd minute, its axis is marked at round ones', () => {
  const span = { start: at('2026-11-26T09:02:11Z'), end: at('2026-11-26T10:10:00Z') }
  expect(written(timeTicks(span, 'UTC'))).toEqual([
    ...['2026-11-26T09:15', '2026-11-26T09:30', '2026-11-26T09:45', '2026-11-26T10:00'],
  ])
})

test('When a zone is half an hour off, the marks are round on its clocks', () => {
  const span = { start: at('2026-11-26T09:02:11Z'), end: at('2026-11-26T13:10:00Z') }
  expect(written(timeTicks(span, 'Asia/Kolkata'))).toEqual([
    ...['2026-11-26T09:30', '2026-11-26T10:30', '2026-11-26T11:30', '2026-11-26T12:30'],
  ])
})

test('When a session lasts any time, there are few marks, all within it', () => {
  const length = fc.integer({ min: 0, max: 60 * 24 * 3_600_000 })
  fc.assert(
    fc.property(length, fc.nat(3_600_000), (ms, late) => {
      const start = at('2026-10-24T00:00:00Z') + late
      const span = { start, end: start + ms }
      const ticks = timeTicks(span, 'Europe/Berlin')
      expect(ticks.length).toBeLessThanOrEqual(6)
      for (const tick of ticks) expect(tick >= span.start && tick <= span.end).toBe(true)
    }),
  )
})

test('When something is outside the span, it is drawn at its edge', () => {
  const span = { start: 100, end: 200 }
  expect([50, 100, 150, 250].map((moment) => partOf(span, moment))).toEqual([0, 0, 0.5, 1])
  expect(partOf({ start: 100, end: 100 }, 100)).toBe(0)
})
