import { expect, test } from 'vitest'
import type { ClockReading, TypedMove, WindowEdit } from './conference-edit.ts'
import { noMove } from './conference-edit.ts'
import { planWindow, readMove } from './plan-window.ts'

const now = Date.parse('2026-11-26T12:00:00Z')
const berlin = 'Europe/Berlin'
const window = { join_from: '2027-03-27T01:30:00Z', join_until: '2027-03-27T03:00:00Z' }

function move(by: Partial<TypedMove>): WindowEdit {
  return { kind: 'move', ...noMove, ...by }
}

function plan(edit: WindowEdit, of = window, reading?: ClockReading) {
  return planWindow(of, edit, berlin, reading, now)
}

test('When windows are moved, the clock stays, also over the night it changes', () => {
  expect(plan(move({ days: '2' })).values).toEqual({
    join_from: '2027-03-29T00:30:00Z',
    join_until: '2027-03-29T02:00:00Z',
  })
  expect(plan(move({ hours: '1', direction: 'earlier' })).values).toEqual({
    join_from: '2027-03-27T00:30:00Z',
    join_until: '2027-03-27T02:00:00Z',
  })
})

test('When a moved time is one that clocks skip, it is pointed out, and needs a reading', () => {
  const asked = plan(move({ days: '1' }))
  expect(asked.problem).toBe('Clocks skip this time')
  expect(asked.clockChanges).toMatchObject([{ end: 'join_from', kind: 'gap' }])
  const earlier = plan(move({ days: '1' }), window, 'earlier')
  const later = plan(move({ days: '1' }), window, 'later')
  expect(earlier.problem).toBeUndefined()
  expect(earlier.values.join_from).toBe('2027-03-28T00:30:00Z')
  expect(later.values.join_from).toBe('2027-03-28T01:30:00Z')
})

test('When a moved time is one that clocks show twice, either can be chosen', () => {
  const before = { join_from: '2027-10-30T00:30:00Z', join_until: null }
  expect(planWindow(before, move({ days: '1' }), berlin, undefined, now).problem).toBe(
    'Clocks show this time twice',
  )
  const chosen = (reading: ClockReading) =>
    planWindow(before, move({ days: '1' }), berlin, reading, now).values
  expect(chosen('earlier')).toEqual({ join_from: '2027-10-31T00:30:00Z' })
  expect(chosen('later')).toEqual({ join_from: '2027-10-31T01:30:00Z' })
})

test.each<[string, WindowEdit]>([
  ['stays as it is', { kind: 'keep' }],
  ['is moved by nothing', move({})],
  ['is moved by what is no number', move({ days: 'x' })],
  ['gets the same instant', { kind: 'set', join_from: '2027-03-27T02:30' }],
  ['gets an end that is half typed', { kind: 'set', join_until: '2027-__-__T__:__' }],
])('When a window %s, nothing of it is sent', (_, edit) => {
  expect(plan(edit)).toEqual({ values: {}, clockChanges: [], problem: undefined })
})

test('When there is no limit, a move makes none, and one that is set can be taken away', () => {
  const open = { join_from: null, join_until: null }
  expect(planWindow(open, move({ days: '1' }), berlin, undefined, now).values).toEqual({})
  const removed: WindowEdit = { kind: 'set', join_until: null }
  expect(plan(removed).values).toEqual({ join_until: null })
  expect(planWindow(open, removed, berlin, undefined, now).values).toEqual({})
})

test('When a window would end before it begins, or be over, it cannot be sent', () => {
  expect(plan({ kind: 'set', join_until: '2027-03-27T01:00' }).problem).toMatch(/later than/)
  expect(plan(move({ days: '200', direction: 'earlier' })).problem).toMatch(/over already/)
})

test('A move is read from whole numbers alone', () => {
  const typed = { ...noMove, days: '1', hours: '2', minutes: '30' }
  expect(readMove(typed)).toEqual({ days: 1, minutes: 150 })
  expect(readMove({ ...typed, direction: 'earlier' })).toEqual({ days: -1, minutes: -150 })
  expect(readMove({ ...typed, days: '' })).toEqual({ days: 0, minutes: 150 })
  for (const days of ['1.5', '-1', 'two']) expect(readMove({ ...typed, days })).toBeUndefined()
})
