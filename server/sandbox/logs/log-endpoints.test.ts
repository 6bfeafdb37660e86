import { expect, test } from 'vitest'
import { usageLog } from '#contract/rooms/usage-log.ts'
import { roomsAt } from '../../testing/sandbox/rooms.ts'
import { seedMore, seedSpace } from '../seed/seed-space.ts'

/** The seeded account on a busy day. */
function seededRooms() {
  const rooms = roomsAt(new Date('2026-05-06T10:07:30Z'))
  seedMore(seedSpace(rooms.space), { busyDay: true })
  return rooms
}

/** Thousandths of a cent. */
const unitsOf = (dollars: number | string | null) => Math.round(Number(dollars) * 100_000)
const sumOf = (amounts: readonly (number | string | null)[]) =>
  amounts.reduce<number>((sum, amount) => sum + unitsOf(amount), 0)

test('When all is added up, a session costs what its members and recordings do, and its log charges it', () => {
  const rooms = seededRooms()
  for (const hours of [0, 3, 24]) {
    rooms.advance(hours * 60 * 60_000)
    const logs = rooms.logs('?include_deleted=true&page_size=1000')
    const sessions = rooms.sessions('?page_size=1000')
    expect(logs).toHaveLength(sessions.length)
    for (const [index, session] of sessions.entries()) {
      const log = logs[index]
      const members = rooms.members(session.id).map(({ cost_in_dollars }) => cost_in_dollars)
      const recordings = rooms.recordings(session.id).map(({ cost_in_dollars }) => cost_in_dollars)
      const cost = unitsOf(session.cost_in_dollars)
      expect(cost).toBeGreaterThan(0)
      expect(sumOf([...members, ...recordings])).toBe(cost)
      expect(log).toMatchObject({ room_name: session.name, started_at: session.start_time })
      expect(unitsOf(log?.charge ?? null)).toBe(cost)
      expect(sumOf(log?.charge_details?.map(({ charge }) => charge) ?? [])).toBe(cost)
    }
  }
})

test('When somebody was inside for a part of a minute, all of it is charged', () => {
  const rooms = seededRooms()
  const [session] = rooms.sessions('?room_name=halcyon-board-review-q3')
  for (const { duration, cost_in_dollars } of rooms.members(session?.id ?? ''))
    expect(unitsOf(cost_in_dollars)).toBe(Math.ceil((duration ?? 0) / 60) * 650)
})

test('When a recording is deleted, its session and its log keep what it cost', () => {
  const rooms = seededRooms()
  const [session] = rooms.sessions('?room_name=lumen-history-of-glass')
  const id = session?.id ?? ''
  for (const recording of rooms.recordings(id))
    expect(rooms.call('DELETE', `/room_recordings/${recording.id}`)).toEqual({ status: 204 })
  expect(rooms.recordings(id)).toEqual([])
  expect(rooms.sessions('?room_name=lumen-history-of-glass')[0]).toEqual(session)
})

test('When deleted ones are not included, logs of conferences that are gone are not listed', () => {
  const rooms = seededRooms()
  const names = (query: string) => new Set(rooms.logs(query).map(({ room_name }) => room_name))
  const gone = ['ad-hoc-interviews', 'halcyon-board-review-q2']
  for (const name of gone) {
    expect(names('')).not.toContain(name)
    expect(names('?include_deleted=true')).toContain(name)
  }
  expect(new Set(rooms.logs().map(({ type }) => type))).toEqual(
    new Set(['video_conference_session', 'video_room_session']),
  )
})

test('When logs are asked for by time, those that were created then are listed', () => {
  const rooms = seededRooms()
  const created = rooms.logs().map(({ created_at }) => created_at)
  const [, second = '', third = ''] = created
  const listed = (query: string) => rooms.logs(query).map(({ created_at }) => created_at)
  expect(listed(`?created_after=${third}`)).toEqual(created.slice(0, 2))
  expect(listed(`?created_before=${second}`)).toEqual(created.slice(2))
  expect(listed(`?created_after=${third}&created_before=${created[0]}`)).toEqual([second])
  const day = created.find((at) => !at.startsWith('2026-05-06'))?.slice(0, 10)
  expect(listed(`?created_on=${day}`)).toEqual(created.filter((at) => at.startsWith(`${day}T`)))
  expect(listed(`?created_on=${day}T23:59:59Z`)).toEqual(listed(`?created_on=${day}`))
})

test('When a log is read by itself, it is as in the list, with every field', () => {
  const rooms = seededRooms()
  for (const log of rooms.logs('?include_deleted=true')) {
    expect(Object.keys(log)).toEqual(Object.keys(usageLog.shape))
    expect(rooms.call('GET', `/logs/${log.id}`)).toEqual({ status: 200, body: log })
  }
  const unknown = '/logs/9d1c2f3a-0000-4000-8000-000000000000'
  expect(rooms.call('GET', unknown).status).toBe(404)
  for (const query of ['created_on=yesterday', 'include_deleted=1', 'type=video_room_session'])
    expect(rooms.call('GET', `/logs?${query}`).status).toBe(422)
})
