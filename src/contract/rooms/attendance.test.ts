import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochMs, writeDateTime } from '../date-time.ts'
import {
  attendanceOf,
  fullness,
  membersInside,
  mergeStays,
  mostAtOnce,
  type Stay,
  spanOf,
  stayOf,
} from './attendance.ts'
import type { SessionMember } from './room-session.ts'

const clock = (text: string) => `2026-10-25T${text}Z`
const at = (text: string) => epochMs(clock(text))
const span = { start: at('09:00:00'), end: at('11:00:00'), isRunning: false }

let count = 0
function member(name: string | null, from: string | null, until: string | null): SessionMember {
  count += 1
  return {
    id: `member-${count}`,
    room_session_id: null,
    name,
    join_time: from && clock(from),
    leave_time: until && clock(until),
    ...{ duration: null, cost_in_dollars: null },
  }
}

const stays = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 10 }))
    .map(([from, length]): Stay => ({ from, until: from + length })),
  { maxLength: 20 },
)
/** How many are there during a unit of time, counted one by one. */
const insideAt = (all: readonly Stay[], unit: number) =>
  all.filter(({ from, until }) => from <= unit && unit < until).length
const units = Array.from({ length: 61 }, (_, unit) => unit)

describe('mergeStays', () => {
  it.each<[string, [number, number][], [number, number][]]>([
    ['nothing', [], []],
    [
      'apart',
      [
        [5, 6],
        [1, 2],
      ],
      [
        [1, 2],
        [5, 6],
      ],
    ],
    [
      'touching',
      [
        [1, 2],
        [2, 3],
      ],
      [[1, 3]],
    ],
    [
      'overlapping',
      [
        [1, 4],
        [2, 6],
      ],
      [[1, 6]],
    ],
    [
      'one within another',
      [
        [1, 9],
        [2, 3],
        [9, 10],
      ],
      [[1, 10]],
    ],
  ])('joins what is %s', (_name, given, expected) => {
    const asStays = (pairs: [number, number][]) => pairs.map(([from, until]) => ({ from, until }))
    expect(mergeStays(asStays(given))).toEqual(asStays(expected))
  })

  it('covers the same time, in order and with gaps between', () => {
    fc.assert(
      fc.property(stays, (given) => {
        const merged = mergeStays(given)
        for (const unit of units)
          expect(insideAt(merged, unit), String(unit)).toBe(Math.min(1, insideAt(given, unit)))
        for (const [index, { from }] of merged.slice(1).entries())
          expect(from).toBeGreaterThan(merged[index]?.until ?? 0)
      }),
    )
  })
})

describe('mostAtOnce', () => {
  it('is the largest number that is ever counted, and first reached then', () => {
    fc.assert(
      fc.property(stays, (given) => {
        const counts = units.map((unit) => insideAt(given, unit))
        const most = Math.max(...counts)
        expect(mostAtOnce(given)).toEqual({
          count: most,
          at: most === 0 ? null : counts.indexOf(most),
        })
      }),
    )
  })

  it('does not count who leaves as another one comes', () => {
    expect(
      mostAtOnce([
        { from: 5, until: 9 },
        { from: 1, until: 5 },
      ]).count,
    ).toBe(1)
  })
})

describe('stayOf', () => {
  const known = { id: 'a', room_session_id: null, name: 'Ada', cost_in_dollars: null }
  it.each<[string, Partial<SessionMember>, [string, string] | undefined]>([
    [
      'came and left',
      { join_time: clock('09:10:00'), leave_time: clock('09:20:00') },
      ['09:10:00', '09:20:00'],
    ],
    ['is still there at the end', { join_time: clock('09:10:00') }, ['09:10:00', '11:00:00']],
    [
      'left, after so long',
      { leave_time: clock('09:20:00'), duration: 60 },
      ['09:19:00', '09:20:00'],
    ],
    [
      'left before they came',
      { join_time: clock('09:10:00'), leave_time: clock('09:00:00') },
      ['09:10:00', '09:10:00'],
    ],
    ['came nobody knows when', { leave_time: clock('09:20:00') }, undefined],
    ['is known by nothing', {}, undefined],
  ])('knows when somebody was there who %s', (_name, given, expected) => {
    const somebody = { ...known, join_time: null, leave_time: null, duration: null, ...given }
    expect(stayOf(somebody, span.end)).toEqual(
      expected && { from: at(expected[0]), until: at(expected[1]) },
    )
  })
})

describe('attendanceOf', () => {
  it('counts who came back once, and how often they were there', () => {
    const rows = attendanceOf(
      [
        member('Ada ', '10:00:00', '10:30:00'),
        member('Grace', '09:05:00', null),
        member('ada', '09:00:00', '09:10:00'),
        member('Ada', '09:10:00', '09:20:00'),
      ],
      span,
    )
    expect(rows.map(({ name, stays: all, total }) => [name, all.length, total / 60_000])).toEqual([
      ['Ada', 2, 50],
      ['Grace', 1, 115],
    ])
  })

  it('keeps people without a name apart', () => {
    const rows = attendanceOf(
      [null, '', ' ', null].map((name) => member(name, '09:00:00', '09:10:00')),
      span,
    )
    expect(rows.map(({ name }) => name)).toEqual([null, null, null, null])
  })

  it('takes those for inside who have not left while the session runs', () => {
    const members = [member('Ada', '09:00:00', '09:10:00'), member('Grace', '09:05:00', null)]
    const inside = (isRunning: boolean) =>
      attendanceOf(members, { ...span, isRunning }).map(({ isInside }) => isInside)
    expect(inside(true)).toEqual([false, true])
    expect(inside(false)).toEqual([false, false])
  })

  it('lists those last of whom it is not known when they came, with the minutes that are known', () => {
    const unknown = { ...member('Ada', null, null), duration: 120 }
    const rows = attendanceOf([unknown, member('Grace', '09:05:00', null)], span)
    expect(rows.map(({ name, total }) => [name, total])).toEqual([
      ['Grace', 115 * 60_000],
      ['Ada', 120_000],
    ])
  })

  it('loses nobody and invents no time', () => {
    const names = fc.constantFrom('Ada', 'Grace', null)
    const given = fc.array(fc.tuple(names, fc.integer({ min: 0, max: 90 }), fc.nat(30)))
    fc.assert(
      fc.property(given, (people) => {
        const members = people.map(([name, from, length]) => {
          const text = (minute: number) => writeDateTime(span.start + minute * 60_000).slice(11, 19)
          return member(name, text(from), text(from + length))
        })
        const rows = attendanceOf(members, span)
        const nameless = people.filter(([name]) => name === null).length
        const named = new Set(people.flatMap(([name]) => name ?? [])).size
        expect(rows).toHaveLength(nameless + named)
        const longest = people.reduce((sum, [, , length]) => sum + length, 0) * 60_000
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBeLessThanOrEqual(longest)
      }),
    )
  })
})

it('knows who is inside, in the order in which they came', () => {
  const members = [
    member('Late', '09:30:00', null),
    member('Gone', '09:00:00', '09:10:00'),
    member('Early', '09:05:00', null),
  ]
  expect(membersInside(members).map(({ name }) => name)).toEqual(['Early', 'Late'])
})

it.each([
  [10, 10, 'full'],
  [11, 10, 'full'],
  [9, 10, 'nearly full'],
  [8, 10, undefined],
  [269, 300, undefined],
  [270, 300, 'nearly full'],
  [300, null, undefined],
  [0, 0, undefined],
])('says of %s in a room for %s that it is %s', (inside, max, expected) => {
  expect(fullness(inside, max)).toBe(expected)
})

describe('spanOf', () => {
  const session = {
    ...{ start_time: clock('09:00:00'), end_time: null, created_at: clock('08:59:00') },
    ...{ duration: null, status: 'in-progress' as const },
  }
  it('goes on until now while the session runs', () => {
    const now = at('10:00:00')
    expect(spanOf(session, now)).toEqual({ start: at('09:00:00'), end: now, isRunning: true })
    expect(spanOf({ ...session, status: null }, now).isRunning).toBe(true)
  })

  it('ends at its end, or after its duration where that is not known', () => {
    const ended = { ...session, status: 'completed' as const }
    expect(spanOf({ ...ended, end_time: clock('10:00:00') }, 0).end).toBe(at('10:00:00'))
    expect(spanOf({ ...ended, duration: 60 }, 0).end).toBe(at('09:01:00'))
    expect(spanOf({ ...ended, start_time: null }, 0).start).toBe(at('08:59:00'))
  })
})
