import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settingsOf } from '../seed/past-sessions.ts'
import { planSession } from '../sessions/plan-session.ts'
import { closedDuring, isRunning, sessionEnd } from '../sessions/session-span.ts'
import { PEOPLE, personName } from './people.ts'
import { plannedVisits, visitsUntil } from './visits.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const startedAt = Date.parse('2026-05-06T10:00:00Z')

/** A session of two hours, whose window may be changed twice. */
const arbitraryPlan = fc
  .record({
    key: fc.string(),
    seats: fc.integer({ min: 1, max: 40 }),
    fullAfter: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    linger: fc.integer({ min: 3, max: 60 }),
    changes: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 200 }), fc.option(fc.integer({ min: -30, max: 90 }))),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ key, seats, fullAfter, linger, changes }) =>
    planSession({
      key,
      settings: settingsOf('room', 'Room'),
      conferenceId: null,
      startedAt,
      closesAt: startedAt + 2 * HOUR_MS,
      seats,
      ...(fullAfter !== undefined && { fullAt: startedAt + fullAfter * MINUTE_MS }),
      linger: { from: MINUTE_MS, to: linger * MINUTE_MS, last: (linger + 5) * MINUTE_MS },
      windows: [
        { since: startedAt, joinFrom: null, joinUntil: null },
        ...changes
          .toSorted(([a], [b]) => a - b)
          .map(([after, left]) => {
            const since = startedAt + after * MINUTE_MS
            return {
              since,
              joinFrom: null,
              joinUntil: left === null ? null : since + left * MINUTE_MS,
            }
          }),
      ],
    }),
  )

test('At each instant somebody is inside and never more than there are seats, none of them twice', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const visits = plannedVisits(plan)
      const end = sessionEnd(plan)
      for (let at = startedAt; at < end + 10 * MINUTE_MS; at += 7 * MINUTE_MS) {
        const inside = visits.filter(({ joinedAt, leavesAt }) => joinedAt <= at && at < leavesAt)
        expect(inside.length > 0).toBe(isRunning(plan, at))
        expect(inside.length).toBeLessThanOrEqual(plan.seats)
        const names = inside.flatMap(({ name }) => name ?? [])
        expect(new Set(names).size).toBe(names.length)
      }
      expect(Math.max(...visits.map(({ leavesAt }) => leavesAt))).toBe(end)
    }),
  )
})

test('Nobody comes while nobody is let in, and everybody stays for a while', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const closed = closedDuring(plan)
      for (const { joinedAt, leavesAt } of plannedVisits(plan)) {
        expect(leavesAt).toBeGreaterThan(joinedAt)
        expect(closed.find(({ from, to }) => joinedAt >= from && joinedAt < to)).toBeUndefined()
      }
    }),
  )
})

test('A change of the window changes nothing that was before it', () => {
  fc.assert(
    fc.property(
      arbitraryPlan,
      fc.nat(150),
      fc.integer({ min: -60, max: 60 }),
      (plan, after, left) => {
        const last = plan.windows.at(-1)?.since ?? startedAt
        const since = Math.max(last, startedAt + after * MINUTE_MS)
        fc.pre(isRunning(plan, since))
        const joinUntil = since + left * MINUTE_MS
        const changed = {
          ...plan,
          windows: [...plan.windows, { since, joinFrom: null, joinUntil }],
        }
        const seen = (which: typeof plan) =>
          visitsUntil(which, since - 1).map(({ leavesAt, ...visit }) => ({
            ...visit,
            leavesAt: leavesAt < since ? leavesAt : null,
          }))
        expect(seen(changed)).toEqual(seen(plan))
      },
    ),
  )
})

test('Where a session is to be full at an instant, each seat is taken then and ten minutes later', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (key, seats) => {
      const fullAt = startedAt + 40 * MINUTE_MS
      const plan = planSession({
        key,
        settings: settingsOf('room', 'Room', { size: 'large' }),
        conferenceId: null,
        startedAt,
        closesAt: startedAt + 5 * HOUR_MS,
        seats,
        fullAt,
      })
      for (const at of [fullAt, fullAt + 10 * MINUTE_MS - 1]) {
        const inside = plannedVisits(plan).filter(
          (visit) => visit.joinedAt <= at && at < visit.leavesAt,
        )
        expect(inside).toHaveLength(seats)
      }
    }),
    { numRuns: 30 },
  )
})

test('In a session of hours, people come back under their name, and a screen is a member', () => {
  const plan = planSession({
    key: 'hours',
    settings: settingsOf('room', 'Room'),
    conferenceId: null,
    startedAt,
    closesAt: startedAt + 4 * HOUR_MS,
    seats: 20,
  })
  const names = plannedVisits(plan).flatMap(({ name }) => name ?? [])
  const people = names.filter((name) => !name.endsWith('(screen)'))
  expect(new Set(people).size).toBeLessThan(people.length)
  expect(new Set(people).size).toBeGreaterThan(20)
  expect(people.map((name) => `${name} (screen)`)).toEqual(
    expect.arrayContaining(names.filter((name) => name.endsWith('(screen)'))),
  )
  expect(names).not.toEqual(people)
})

test('There are 4,096 people, each with a name of their own', () => {
  expect(new Set(Array.from({ length: PEOPLE }, (_, number) => personName(number))).size).toBe(4096)
})
