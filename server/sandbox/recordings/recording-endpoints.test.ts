import { expect, test } from 'vitest'
import { conference } from '#contract/conference.ts'
import { recording, type recordingStatuses } from '#contract/rooms/recording.ts'
import { sessionEvent } from '#contract/rooms/room-session.ts'
import { roomsAt } from '../../testing/sandbox/rooms.ts'
import { seedSpace } from '../seed/seed-space.ts'
import { type SessionStart, startSession } from '../seed/start-session.ts'
import { addConference } from '../space.ts'

const HOUR_MS = 60 * 60_000
const unknownId = '9d1c2f3a-0000-4000-8000-000000000000'
const newRooms = () => roomsAt(new Date('2026-05-06T10:07:30Z'))

/** An account with one conference, that was opened 40 minutes ago. */
function recordedRoom(start: SessionStart, record_on_start = true) {
  const rooms = newRooms()
  const body = { name: 'recorded', display_name: 'Recorded', record_on_start }
  const { id } = conference.parse(addConference(rooms.space, body))
  const sessionId = startSession(rooms.space, id, { minutesAgo: 40, ...start })
  return { ...rooms, id, sessionId }
}

test('When all recordings are read, each is as by itself and in its session, with every field', () => {
  const rooms = newRooms()
  seedSpace(rooms.space)
  const all = rooms.list(recording, '/room_recordings?page_size=8')
  expect(all.length).toBeGreaterThan(15)
  expect(all).toEqual(all.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1)))
  for (const one of all) {
    expect(Object.keys(one).toSorted()).toEqual(Object.keys(recording.shape).toSorted())
    expect(rooms.call('GET', `/room_recordings/${one.id}`)).toEqual({ status: 200, body: one })
    expect(rooms.recordings(one.room_session_id ?? '')).toContainEqual(one)
    const events = rooms.list(sessionEvent, `/room_recordings/${one.id}/events`)
    expect(events.at(-1)).toMatchObject({
      name: 'recording.started',
      room_recording_id: one.id,
      created_at: one.started_at,
    })
    const inSession = rooms.events(one.room_session_id ?? '').map(({ id }) => id)
    expect(inSession).toEqual(expect.arrayContaining(events.map(({ id }) => id)))
  }
})

test.each([
  ['running', ['recording'], ['recording.started']],
  ['paused', ['paused'], ['recording.paused', 'recording.started']],
  ['stopped', ['completed'], ['recording.completed', 'recording.ended', 'recording.started']],
  ['none', [], undefined],
  [undefined, ['recording'], ['recording.started']],
] as const)('When the recording is to be %s, it is %o', (wanted, statuses, events) => {
  const rooms = recordedRoom(wanted ? { recording: wanted } : {})
  const recordings = rooms.recordings(rooms.sessionId)
  expect(recordings.map(({ status }) => status)).toEqual(statuses)
  const [one] = recordings
  const told = one && rooms.list(sessionEvent, `/room_recordings/${one.id}/events`)
  expect(told?.map(({ name }) => name)).toEqual(events)
})

test('When a conference is not to be recorded, nothing is', () => {
  const rooms = recordedRoom({}, false)
  expect(rooms.recordings(rooms.sessionId)).toEqual([])
})

test('When a session is recorded to its end, the recording grows, is processed, and gets a link', () => {
  const rooms = recordedRoom({})
  const seen: (typeof recordingStatuses)[number][] = []
  let bytes = 0
  for (let minutes = 0; minutes < 17 * 60; minutes += 1) {
    rooms.advance(60_000)
    const [one] = rooms.recordings(rooms.sessionId)
    const { status = null, size_in_bytes = 0, finished_at = null, uri = null } = one ?? {}
    if (status && seen.at(-1) !== status) seen.push(status)
    expect(uri === null).toBe(status !== 'completed')
    expect(finished_at === null).toBe(status === 'recording')
    if (status === 'recording') expect(size_in_bytes).toBeGreaterThan(bytes)
    bytes = size_in_bytes ?? 0
  }
  expect(seen).toEqual(['recording', 'processing', 'completed'])
  expect(bytes).toBeGreaterThan(2 ** 31)
  const [{ start_time, end_time } = { start_time: null, end_time: null }] = rooms.sessions()
  const length = Date.parse(end_time ?? '') - Date.parse(start_time ?? '')
  expect(length).toBeGreaterThan(10 * HOUR_MS)
  expect(rooms.recordings(rooms.sessionId)[0]?.finished_at).toBe(end_time)
})

test('When a recording is deleted, it is gone, and so are its events', () => {
  const rooms = recordedRoom({ recording: 'stopped' })
  const [{ id } = { id: '' }] = rooms.recordings(rooms.sessionId)
  expect(rooms.call('DELETE', `/room_recordings/${id}`)).toEqual({ status: 204 })
  expect(rooms.list(recording, '/room_recordings')).toEqual([])
  expect(rooms.recordings(rooms.sessionId)).toEqual([])
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/events'],
    ['DELETE', ''],
  ] as const)
    expect(rooms.call(method, `/room_recordings/${id}${path}`).status).toBe(404)
})

test.each([
  '/room_recordings?media_ttl=0',
  '/room_recordings?media_ttl=-1',
  `/room_recordings/${unknownId}?page_size=5`,
  `/room_recordings/${unknownId}/events?media_ttl=60`,
])('When %s is requested, the response is a 422', (path) => {
  expect(newRooms().call('GET', path).status).toBe(422)
})

test('When there is no such recording, the response is a 404', () => {
  expect(newRooms().call('GET', `/room_recordings/${unknownId}?media_ttl=60`).status).toBe(404)
})
