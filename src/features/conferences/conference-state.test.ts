import { expect, test } from 'vitest'
import type { ActiveSession } from '#contract/conference.ts'
import { type ConferenceState, conferenceState } from './conference-state.ts'

const at = Date.parse
const now = at('2026-12-01T10:00:00Z')
const before = '2026-12-01T09:00:00Z'
const after = '2026-12-01T11:00:00Z'

test.each<[string, string | null, string | null, ConferenceState]>([
  ['no window', null, null, { kind: 'open', until: null }],
  ['a start to come', after, null, { kind: 'opens', at: at(after) }],
  ['a start that has passed', before, null, { kind: 'open', until: null }],
  ['a start this very moment', '2026-12-01T10:00:00Z', null, { kind: 'open', until: null }],
  ['an end to come', null, after, { kind: 'open', until: at(after) }],
  ['an end this very moment', null, '2026-12-01T10:00:00Z', { kind: 'open', until: now }],
  ['an end that has passed', null, before, { kind: 'closed', at: at(before) }],
  ['both around now', before, after, { kind: 'open', until: at(after) }],
  ['an end at a start to come', after, after, { kind: 'closed', at: now }],
  ['an offset', '2026-12-01T10:30:00+01:00', null, { kind: 'open', until: null }],
  ['a date alone', '2026-12-02', null, { kind: 'opens', at: at('2026-12-02T00:00:00Z') }],
])('With %s (%s, %s) and nobody inside', (_, join_from, join_until, state) => {
  expect(conferenceState({ join_from, join_until, active_session: null }, now)).toEqual(state)
  expect(conferenceState({ join_from, join_until }, now)).toEqual(state)
})

test.each<[string, ActiveSession, ConferenceState['kind'], number | null | undefined]>([
  ['it began 47 minutes ago', { start_time: '2026-12-01T09:12:30Z' }, 'live', 47],
  ['only its duration is told', { id: 'a', duration: 125 }, 'live', 2],
  ['nothing but its id is told', { id: 'a' }, 'live', null],
  ['our clock is behind', { start_time: after, status: 'in-progress' }, 'live', 0],
  ['it is completed', { id: 'a', status: 'completed', start_time: before }, 'closed', undefined],
  ['it has ended', { id: 'a', start_time: before, end_time: before }, 'closed', undefined],
  ['nothing is told', {}, 'closed', undefined],
])('When there is a session and %s', (_, active_session, kind, minutes) => {
  const state = conferenceState({ join_from: null, join_until: before, active_session }, now)
  expect(state).toMatchObject(minutes === undefined ? { kind } : { kind, minutes })
})
