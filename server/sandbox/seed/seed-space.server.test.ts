import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { activeSession } from '#contract/conference.ts'
import { pageOf } from '#contract/protocol/page.ts'
import { recording } from '#contract/rooms/recording.ts'
import { listedSession, sessionMember } from '#contract/rooms/room-session.ts'
import { targetOf, testClient } from '../../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from '../start.ts'

const now = new Date('2026-05-06T10:07:30Z')

let sandbox: Sandbox
const client = testClient(() => targetOf(sandbox))

beforeAll(async () => {
  sandbox = await startSandbox({ clock: () => now })
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.close())

test('When sessions are requested, two conferences have a complete one and the others none', async () => {
  const rows = await client.walk('/conferences?include_active_session=true')
  expect(rows).toHaveLength(9)
  const live = rows.flatMap(({ active_session }) => active_session ?? [])
  expect(live).toHaveLength(2)
  for (const session of live)
    expect(Object.keys(session).toSorted()).toEqual(Object.keys(activeSession.shape).toSorted())
  expect(live.map(({ duration }) => duration)).toEqual([47 * 60, 12 * 60])
  expect(rows.filter((row) => !('active_session' in row))).toHaveLength(7)
  const [first] = rows
  const read = await client.call('GET', `/conferences/${first?.id}?include_active_session=true`)
  expect(read.body).toEqual(first)
})

test('When sessions are not requested, there is no such key', async () => {
  const rows = await client.walk('/conferences?include_active_session=false')
  expect(rows.some((row) => 'active_session' in row)).toBe(false)
})

test('When the list is read, it has past, open, coming and no windows', async () => {
  const states = (await client.walk('/conferences')).map(({ join_from, join_until }) => {
    if (!join_from || !join_until) return 'none'
    if (new Date(join_until) < now) return 'gone'
    return new Date(join_from) <= now ? 'open' : 'coming'
  })
  expect(new Set(states)).toEqual(new Set(['open', 'coming', 'none', 'gone']))
})

test('When reset, everything is as it was at the start', async () => {
  const before = await client.walk('/conferences')
  const sessions = await client.call('GET', '/room_sessions?page_size=1000')
  sandbox.advance(7 * 60_000)
  for (const { id } of before) await client.call('DELETE', `/conferences/${id}`)
  await client.create({ display_name: 'Later' })
  sandbox.reset()
  expect(sandbox.journal.entries()).toEqual([])
  expect(await client.walk('/conferences')).toEqual(before)
  expect((await client.call('GET', '/room_sessions?page_size=1000')).body).toEqual(sessions.body)
})

test('When the day is busy, one is full, one is not recorded, one is over and one opens within the hour', async () => {
  sandbox.seed({ busyDay: true })
  const live = async (name: string) => {
    const [row] = (await client.walk('/conferences?include_active_session=true')).filter(
      (conference) => conference.name === name,
    )
    const id = row?.active_session?.id
    if (!id) return { row, inside: 0, recordings: [] }
    const members = await client.call('GET', `/room_sessions/${id}/members?page_size=1000`)
    const recordings = await client.call('GET', `/room_sessions/${id}/recordings`)
    return {
      row,
      inside: pageOf(sessionMember)
        .parse(members.body)
        .data.filter((m) => m.leave_time === null).length,
      recordings: pageOf(recording)
        .parse(recordings.body)
        .data.map(({ status }) => status),
    }
  }
  expect(await live('marlow-studio-fitting')).toMatchObject({ inside: 10, row: { size: 'small' } })
  expect(await live('fernwood-case-conference')).toMatchObject({
    inside: 9,
    row: { size: 'small' },
  })
  expect(await live('halcyon-board-review-q3')).toMatchObject({ recordings: ['recording'] })
  const unrecorded = await live('ridgeway-shareholder-questions')
  expect(unrecorded).toMatchObject({ row: { record_on_start: true }, recordings: ['completed'] })
  const over = await live('brightwater-parents-evening')
  expect([over.row?.join_until, over.inside]).toEqual(['2026-05-06T09:40:00Z', 4])
  const coming = await live('quayside-morning-call')
  expect([coming.row?.join_from, coming.inside]).toEqual(['2026-05-06T10:40:00Z', 0])

  sandbox.advance(2 * 60 * 60_000)
  expect((await live('brightwater-parents-evening')).inside).toBe(4)
  for (const name of ['halcyon-board-review-q3', 'fernwood-case-conference'])
    expect((await live(name)).inside, name).toBeGreaterThan(1)
  sandbox.reset()
  sandbox.seed({ busyDay: true })
  sandbox.advance(45 * 60_000)
  expect((await live('quayside-morning-call')).inside).toBeGreaterThan(0)
})

test('When there are to be 300 people and 5,000 sessions, there are', async () => {
  sandbox.seed({ crowd: 300, pastSessions: 5000 })
  const sessions = []
  for (let next: string | null | undefined = '/room_sessions?page_size=1000'; next; ) {
    const page = pageOf(listedSession).parse((await client.call('GET', next)).body)
    sessions.push(...page.data)
    next = page.links.next
  }
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
  expect(sessions.filter(({ name }) => name?.startsWith('programme-'))).toHaveLength(5000)
  const crowd = sessions.find(({ name }) => name === 'crowded-hall')
  const members = await client.call('GET', `/room_sessions/${crowd?.id}/members?page_size=1000`)
  const { data } = pageOf(sessionMember).parse(members.body)
  expect(data.filter(({ leave_time }) => leave_time === null)).toHaveLength(300)
})
