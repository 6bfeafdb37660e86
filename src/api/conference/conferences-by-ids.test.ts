import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import type { Conference } from '#contract/conference.ts'
import { buildConference } from '#testing/fixtures.ts'
import { conferenceKeys } from './conference-keys.ts'
import { conferencesByIds } from './conferences-by-ids.ts'

const rows = Array.from({ length: 30 }, (_, index) =>
  buildConference({ id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }),
)
const ids = rows.map(({ id }) => id)
const missing = '99999999-0000-4000-8000-000000000000'

afterEach(() => vi.unstubAllGlobals())

/** Ten rows a page, or one by its id. */
function stubSignalWire() {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (target: string) => {
    asked.push(target)
    const { pathname, searchParams } = new URL(target, 'http://greenroom.invalid')
    const id = pathname.split('/')[4]
    if (id !== undefined) {
      const found = rows.find((row) => row.id === id)
      return Response.json(found ?? { error: 'Not Found' }, { status: found ? 200 : 404 })
    }
    const page = Number(searchParams.get('page_number') ?? 0)
    const next = `/api/video/conferences?page_number=${page + 1}&page_token=t`
    const data = rows.slice(page * 10, page * 10 + 10)
    const hasMore = (page + 1) * 10 < rows.length
    return Response.json({ data, links: { self: '/', first: '/', ...(hasMore && { next }) } })
  })
  return asked
}

async function read(wanted: readonly string[], client = new QueryClient()) {
  const found: readonly Conference[] = await client.fetchQuery(conferencesByIds(client, wanted))
  return found.map(({ id }) => id)
}

test('When few are wanted, each is read by itself, in their order, without those that are gone', async () => {
  const asked = stubSignalWire()
  expect(await read([ids[3], missing, ids[1]].flatMap((id) => id ?? []))).toEqual([ids[3], ids[1]])
  expect(asked).toHaveLength(3)
})

test('When many are wanted, the list is read until all are found', async () => {
  const asked = stubSignalWire()
  expect(await read(ids.slice(0, 20).concat(missing))).toEqual(ids.slice(0, 20))
  expect(asked).toHaveLength(3)
  asked.length = 0
  const backwards = ids.slice(0, 21).toReversed()
  expect(await read(backwards)).toEqual(backwards)
  expect(asked).toHaveLength(3)
})

test('When a list has shown all of them a moment ago, nothing is read', async () => {
  const asked = stubSignalWire()
  const client = new QueryClient()
  const page = { data: rows, links: { self: '/', first: '/' } }
  client.setQueryData(conferenceKeys.list({}), { pages: [page], pageParams: [null] })
  expect(await read(ids.slice(5, 7), client)).toEqual(ids.slice(5, 7))
  expect(asked).toEqual([])
})
