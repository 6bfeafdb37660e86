import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RequestFailed } from '../failure.ts'
import {
  readMembers,
  rowMembers,
  sessionById,
  sessionMembers,
  sessionRecordings,
} from './sessions.ts'

const id = '00000000-0000-4000-8000-000000000001'
const instant = '2026-11-26T09:00:00Z'
const member = (name: string, at: string | null = null) => ({
  ...{ id: name, room_session_id: id, name, join_time: instant, leave_time: at },
  ...{ duration: 60, cost_in_dollars: null },
})
const page = (data: readonly unknown[], token?: string) => ({
  data,
  links: {
    ...{ self: '/', first: '/' },
    ...(token !== undefined && { next: `/x?page_number=1&page_token=${token}` }),
  },
})

let asked: string[] = []
/** Responds with one after the other, the last one again and again. */
function respond(...bodies: readonly unknown[]) {
  const left = [...bodies]
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return Response.json(left.length > 1 ? left.shift() : left[0])
  })
}

beforeEach(() => {
  asked = []
  vi.stubGlobal('document', { visibilityState: 'visible' })
})
afterEach(() => void vi.unstubAllGlobals())

describe('readMembers', () => {
  it('reads page after page by the cursor, each member once, as they were read last', async () => {
    respond(page([member('a'), member('b')], 'two'), page([member('b', instant), member('c')]))
    const members = await readMembers(id)
    expect(members.map(({ name, leave_time }) => [name, leave_time])).toEqual([
      ['a', null],
      ['b', instant],
      ['c', null],
    ])
    expect(asked.map((path) => new URL(path, 'http://x').searchParams.get('page_token'))).toEqual([
      null,
      'two',
    ])
  })

  it('ends at a link that leads to itself', async () => {
    respond(page([member('a')], 'same'))
    expect(await readMembers(id)).toHaveLength(1)
    expect(asked).toHaveLength(2)
  })
})

it('keeps no link to the file of a recording', async () => {
  const recording = {
    ...{ id, room_session_id: id, status: 'completed', started_at: instant, finished_at: instant },
    ...{ duration: 1, size_in_bytes: 1, format: 'video/mp4', cost_in_dollars: 1 },
    ...{ uri: 'https://files.example.com/secret', created_at: instant, updated_at: instant },
  }
  respond(page([recording]))
  const client = new QueryClient()
  await client.fetchQuery(sessionRecordings(id, { isRunning: false }))
  const kept = JSON.stringify(
    client
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.data),
  )
  expect(kept).toContain(id)
  expect(kept).not.toContain('secret')
})

describe('how often it is read again', () => {
  const missing = new RequestFailed('GET', '/', { kind: 'rejected', status: 404, requestId: null })
  const lost = new RequestFailed('GET', '/', { kind: 'no_response' })
  type Options = ReturnType<typeof sessionMembers> | ReturnType<typeof rowMembers>
  const running = { isRunning: true }

  /** @returns milliseconds, as the options say of a query in such a state */
  function intervalOf(options: Options, error: Error | null = null): unknown {
    const client = new QueryClient()
    const query = client.getQueryCache().build(client, { queryKey: options.queryKey })
    query.setState({ error, data: [] })
    const { refetchInterval } = options
    // The same query, with the type of what it holds.
    const observer = new QueryObserver(client, { ...options, enabled: false })
    const typed = observer.getCurrentQuery()
    return typeof refetchInterval === 'function' ? refetchInterval(typed) : refetchInterval
  }

  it.each<[string, Options, Error | null, 'visible' | 'hidden', number | false]>([
    ['watched', sessionMembers(id, running), null, 'visible', 12_000],
    ['watched, and nobody looks', sessionMembers(id, running), null, 'hidden', 60_000],
    ['over', sessionMembers(id, { isRunning: false }), null, 'visible', false],
    ['gone', sessionMembers(id, running), missing, 'visible', false],
    ['lost on the way', sessionMembers(id, running), lost, 'visible', 4_000],
    ['in a row', rowMembers(id, running), null, 'visible', 15_000],
    ['in a row, and over', rowMembers(id, { isRunning: false }), null, 'visible', false],
    ['in a row, and gone', rowMembers(id, running), missing, 'visible', false],
  ])('is right for a session that is %s', (_name, options, error, visibilityState, expected) => {
    vi.stubGlobal('document', { visibilityState })
    expect(intervalOf(options, error)).toBe(expected)
  })

  it('goes on in the background for what is watched, and not for rows', () => {
    expect(sessionMembers(id, running).refetchIntervalInBackground).toBe(true)
    expect(sessionById(id).refetchIntervalInBackground).toBe(true)
    expect(rowMembers(id, running).refetchIntervalInBackground).toBeUndefined()
  })
})

it('reads at most four rows of a list at a time', async () => {
  const waiting: (() => void)[] = []
  vi.stubGlobal('fetch', async () => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    return Response.json(page([]))
  })
  const client = new QueryClient()
  const reads = Array.from({ length: 6 }, (_, index) =>
    client.fetchQuery(rowMembers(`${index}`, { isRunning: true })),
  )
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  await settle()
  expect(waiting).toHaveLength(4)
  waiting[0]?.()
  await settle()
  expect(waiting).toHaveLength(5)
  for (const release of waiting) release()
  await settle()
  waiting[5]?.()
  await Promise.all(reads)
})
