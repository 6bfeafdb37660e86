import { describe, expect, test } from 'vitest'
import type { Token } from '#contract/token.ts'
import {
  closingEnd,
  describePlan,
  isClosedBy,
  isComplete,
  isSameEnd,
  isUnderWay,
  planClosing,
  planOpening,
  withStep,
} from './closing-plan.ts'

const now = Date.parse('2026-12-01T10:00:30.789Z')
const before = '2026-12-01T09:00:00Z'
const after = '2026-12-01T11:00:00+01:00'
const later = '2026-12-01T12:00:00Z'

test.each([
  ['no window', null, null, { end: '2026-12-01T10:00:30Z', isBeforeStart: false }],
  ['an open window', before, later, { end: '2026-12-01T10:00:30Z', isBeforeStart: false }],
  [
    'a window that has not begun',
    later,
    '2026-12-02T12:00:00Z',
    { end: later, isBeforeStart: true },
  ],
  ['a start to come alone', later, null, { end: later, isBeforeStart: true }],
  ['a window that is over', before, '2026-12-01T10:00:30Z', null],
  ['a window that ends when it begins', later, '2026-12-01T13:00:00+01:00', null],
])('With %s, closing sets the end that keeps everybody out', (_, join_from, join_until, end) => {
  expect(closingEnd({ join_from, join_until }, now)).toEqual(end)
  expect(isClosedBy({ join_from, join_until }, now)).toBe(end === null)
  const closed = end && { join_from, join_until: end.end }
  if (closed) expect(isClosedBy(closed, now)).toBe(true)
})

const token = (id: string, scopes: string[]): Token => ({
  id,
  name: null,
  token: `vpt_${'0'.repeat(32)}`,
  scopes,
})

describe('A closing', () => {
  let count = 0
  const conference = { id: 'c', join_until: later }
  const tokens = [token('m', ['room.recording']), token('g', ['room.self.deaf'])]
  const plan = planClosing(conference, before, tokens, () => `key-${++count}`)

  test('closes the window first, each step under a key of its own, without a secret', () => {
    expect(plan.steps.map(({ id, about, key }) => [id, about, key])).toEqual([
      ['window', 'window', 'key-1'],
      ['g', 'guest', 'key-2'],
      ['m', 'moderator', 'key-3'],
    ])
    expect(plan).toMatchObject({ former: later, end: before, action: 'close' })
    expect(JSON.stringify(plan)).not.toContain('vpt_')
  })

  test('says which half is done', () => {
    expect(describePlan(plan)).toBe(
      'Window not closed; guest token not reset; moderator token not reset',
    )
    const closed = withStep(plan, 'window', { state: 'done' })
    const guest = withStep(closed, 'g', { state: 'done' })
    expect(describePlan(withStep(guest, 'm', { state: 'failed' }))).toBe(
      'Window closed; guest token reset; moderator token not reset',
    )
    const sent = withStep(guest, 'm', { state: 'sending' })
    expect(describePlan(sent)).toBe(
      'Window closed; guest token reset; moderator token: not known yet',
    )
    expect([isUnderWay(guest), isUnderWay(sent)]).toEqual([false, true])
    expect([isComplete(guest), isComplete(withStep(guest, 'm', { state: 'done' }))]).toEqual([
      false,
      true,
    ])
  })

  test('is undone by the end that it had before, the tokens staying new', () => {
    const opening = planOpening(conference, plan.former, () => 'key')
    expect(opening).toMatchObject({ action: 'open', end: later })
    expect(opening.steps.map(({ about }) => about)).toEqual(['window'])
    expect(describePlan(opening)).toBe('Window not opened again')
  })
})

test.each([
  [before, '2026-12-01T10:00:00+01:00', true],
  [before, after, false],
  [null, null, true],
  [null, before, false],
])('Ends %s and %s are the same: %s', (one, other, isSame) => {
  expect(isSameEnd(one, other)).toBe(isSame)
})
