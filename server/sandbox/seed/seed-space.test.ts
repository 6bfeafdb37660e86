import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { activeSession } from '#contract/conference.ts'
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
  for (const { id } of before) await client.call('DELETE', `/conferences/${id}`)
  await client.create({ display_name: 'Later' })
  sandbox.reset()
  expect(sandbox.journal.entries()).toEqual([])
  expect(await client.walk('/conferences')).toEqual(before)
})
