import { beforeEach, expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import {
  listedSession,
  roomSession,
  sessionEvent,
  sessionMember,
} from '#contract/rooms/room-session.ts'
import { roomsAt } from '../../testing/sandbox/rooms.ts'
import { seedSpace } from '../seed/seed-space.ts'
import { startSession } from '../seed/start-session.ts'
import { addConference } from '../space.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const unknownId = '9d1c2f3a-0000-4000-8000-000000000000'

let rooms = roomsAt(new Date('2026-05-06T10:07:30Z'))
beforeEach(() => {
  rooms = roomsAt(new Date('2026-05-06T10:07:30Z'))
})

/** A conference with a session, open for another hour. */
function liveRoom({ people = 8 } = {}) {
  const made = addConference(rooms.space, {
    name: 'town-hall',
    display_name: 'Town hall',
    join_from: '2026-05-06T09:00:00Z',
    join_until: '2026-05-06T11:07:30Z',
    size: 'small',
  })
  const { id, name } = conference.parse(made)
  return { id, name, sessionId: startSession(rooms.space, id, { people, minutesAgo: 30 }) }
}

const inside = (id: string) => rooms.members(id).filter(({ leave_time }) => leave_time === null)
const activeSession = (id: string) =>
  conference.parse(rooms.call('GET', `/conferences/${id}?include_active_session=true`).body)
    .active_session

test('When the seeded account is read, each session, member and event has every field', () => {
  seedSpace(rooms.space)
  const sessions = rooms.sessions('?page_size=20')
  expect(sessions.length).toBeGreaterThan(50)
  for (const session of sessions) {
    expect(Object.keys(session).toSorted()).toEqual(Object.keys(listedSession.shape).toSorted())
    const { status, body } = rooms.call('GET', `/room_sessions/${session.id}`)
    expect(status).toBe(200)
    const { cost_in_dollars, enable_room_previews, locked_cover, ...rest } = session
    expect(body).toEqual(rest)
    expect(Object.keys(roomSession.parse(body))).toHaveLength(Object.keys(rest).length)
    const members = rooms.members(session.id)
    expect(members.length).toBeGreaterThan(1)
    for (const member of members)
      expect(Object.keys(member)).toEqual(Object.keys(sessionMember.shape))
  }
  const keys = sessions.flatMap(({ id }) => rooms.events(id).flatMap(Object.keys))
  expect(new Set(keys)).toEqual(new Set(Object.keys(sessionEvent.shape)))
})

test('When a past session is read, its members fit into it and its events tell of each in order', () => {
  seedSpace(rooms.space)
  for (const { id, start_time, end_time, duration } of rooms.sessions('?status=completed')) {
    const [start, end] = [Date.parse(start_time ?? ''), Date.parse(end_time ?? '')]
    expect(duration).toBe(Math.floor((end - start) / 1000))
    expect(end).toBeLessThan(rooms.now())
    const members = rooms.members(id)
    expect(Math.min(...members.map((member) => Date.parse(member.join_time ?? '')))).toBe(start)
    expect(Math.max(...members.map((member) => Date.parse(member.leave_time ?? '')))).toBe(end)
    const events = rooms.events(id).toReversed()
    const times = events.map(({ created_at }) => Date.parse(created_at))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(events[0]?.name).toBe('room.started')
    const told = (name: string) => events.filter((event) => event.name === name)
    expect(told('room.ended')).toHaveLength(1)
    for (const name of ['participant.joined', 'participant.left'])
      expect(
        told(name)
          .map(({ room_participant_id }) => room_participant_id)
          .toSorted(),
      ).toEqual(members.map((member) => member.id).toSorted())
  }
})

test('When sessions are found by name, part of a name, room or status, those are listed', () => {
  seedSpace(rooms.space)
  const names = (query: string) => [...new Set(rooms.sessions(query).map(({ name }) => name))]
  expect(names('?room_name=ad-hoc')).toEqual(['ad-hoc'])
  expect(names('?room_name=ad')).toEqual([])
  expect(names('?room_name_matches=ad-hoc').toSorted()).toEqual(['ad-hoc', 'ad-hoc-interviews'])
  expect(names('?room_name=ad-hoc&room_name_matches=interviews')).toEqual([])
  expect(names('?status=in-progress')).toEqual([
    'fernwood-case-conference',
    'halcyon-board-review-q3',
  ])
  const [halcyon, ...past] = rooms.sessions('?room_name=halcyon-board-review-q3')
  expect(past.map(({ status }) => status)).toEqual(['completed', 'completed'])
  expect(rooms.sessions(`?room_id=${halcyon?.room_id}`)).toHaveLength(3)
  expect(rooms.sessions(`?room_id=${halcyon?.room_id}&status=in-progress`)).toEqual([halcyon])
  expect(rooms.sessions(`?room_id=${halcyon?.room_id}&room_name=ad-hoc`)).toEqual([])
  const all = rooms.sessions('?page_size=7')
  expect(all).toEqual(rooms.sessions('?page_size=1000'))
  expect(all).toEqual(all.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1)))
})

test('When time passes in a live session, people come and go, and what was stays as it was', () => {
  const { sessionId } = liveRoom()
  const counts: number[] = []
  for (let step = 0; step < 12; step += 1) {
    const before = rooms.members(sessionId)
    counts.push(inside(sessionId).length)
    rooms.advance(5 * MINUTE_MS)
    const after = rooms.members(sessionId)
    expect(after.slice(-before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  }
  expect(counts[0]).toBe(8)
  expect(new Set(counts).size).toBeGreaterThan(1)
  expect(rooms.members(sessionId).length).toBeGreaterThan(8)
})

test('When the join window passes, nobody comes, people leave, and the session ends with the last', () => {
  const { id, sessionId } = liveRoom()
  rooms.advance(HOUR_MS)
  const atClosing = rooms.members(sessionId)
  expect(inside(sessionId).length).toBeGreaterThan(1)
  rooms.advance(HOUR_MS)
  expect(rooms.members(sessionId)).toHaveLength(atClosing.length)
  expect(inside(sessionId)).toHaveLength(1)
  expect(activeSession(id)).toMatchObject({ id: sessionId, status: 'in-progress', end_time: null })
  rooms.advance(5 * HOUR_MS)
  expect(inside(sessionId)).toHaveLength(0)
  expect(activeSession(id)).toBeUndefined()
  const [ended] = rooms.sessions('?room_name=town-hall')
  expect(ended).toMatchObject({ status: 'completed', end_time: '2026-05-06T16:07:30.000Z' })
})

test('When the window is closed and opened again, people inside stay and others come later', () => {
  const { id, name, sessionId } = liveRoom()
  const close = (join_until: string) =>
    rooms.call('PUT', `/conferences/${id}`, { display_name: name, join_until, size: 'small' })
  const before = rooms.members(sessionId)
  close('2026-05-06T10:07:30Z')
  expect(rooms.members(sessionId)).toEqual(before)
  rooms.advance(2 * HOUR_MS)
  expect(rooms.members(sessionId)).toHaveLength(before.length)
  close('2026-05-06T18:00:00Z')
  expect(inside(sessionId)).toHaveLength(1)
  expect(activeSession(id)).toMatchObject({ join_until: '2026-05-06T18:00:00Z' })
  rooms.advance(10 * MINUTE_MS)
  expect(inside(sessionId).length).toBeGreaterThan(4)
})

test('When the window is opened again at once, nobody is sent home', () => {
  const { id, name, sessionId } = liveRoom()
  const change = (join_until: string) =>
    rooms.call('PUT', `/conferences/${id}`, { display_name: name, join_until, size: 'small' })
  change('2026-05-06T10:07:30Z')
  rooms.advance(MINUTE_MS)
  const before = new Set(inside(sessionId).map((member) => member.id))
  change('2026-05-06T18:00:00Z')
  rooms.advance(HOUR_MS)
  const stayed = inside(sessionId).filter((member) => before.has(member.id))
  expect(stayed.length).toBeGreaterThan(1)
})

test('When a conference is deleted, its session ends and stays in the list', () => {
  const { id, sessionId } = liveRoom()
  rooms.call('DELETE', `/conferences/${id}`)
  expect(inside(sessionId)).toEqual([])
  expect(rooms.sessions('?room_name=town-hall')).toMatchObject([
    { id: sessionId, status: 'completed', end_time: '2026-05-06T10:07:30.000Z' },
  ])
})

test.each([
  [{ people: 11 }, '10 have room'],
  [{ minutesAgo: 120 }, 'let nobody in'],
])('When a session is to begin with %o, it is refused: %s', (start, reason) => {
  const body = { display_name: 'A', size: 'small', join_from: '2026-05-06T09:00:00Z' } as const
  const { id } = conference.parse(addConference(rooms.space, body))
  expect(() => startSession(rooms.space, id, start)).toThrow(reason)
})

test('When a session runs already, or there is no conference, none can begin', () => {
  const { id } = liveRoom()
  expect(() => startSession(rooms.space, id)).toThrow('runs already')
  expect(() => startSession(rooms.space, unknownId)).toThrow('no conference')
})

test.each([
  '/room_sessions?status=over',
  '/room_sessions?room_id=1',
  '/room_sessions?page_number=1',
  '/room_sessions?name=a',
  `/room_sessions/${unknownId}/members?page_size=0`,
  `/room_sessions/${unknownId}/events?media_ttl=1`,
])('When %s is requested, the response is a 422', (path) => {
  expect(rooms.call('GET', path).status).toBe(422)
})

test.each(['', '/members', '/recordings', '/events'])(
  'When %s of a session is requested that is not there, the response is a 404',
  (path) => {
    expect(rooms.call('GET', `/room_sessions/${unknownId}${path}`).status).toBe(404)
  },
)
