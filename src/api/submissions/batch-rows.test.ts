import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import type { BatchRow } from '#contract/batches/batch.ts'
import { batchRows, progressOf } from './batch-rows.ts'
import { batchKeys } from './batches.ts'

const TOTAL = 1_000
const ID = '6c2b4f5e-8d1a-4c3b-9e7f-0a1b2c3d4e5f'

afterEach(() => vi.unstubAllGlobals())

function row(index: number, state: BatchRow['state']): BatchRow {
  return {
    index,
    state,
    key: null,
    conferenceId: null,
    name: null,
    updatedAt: null,
    seenUpdatedAt: null,
    before: null,
    problem: null,
    settledAt: null,
    values: {},
  }
}

/** A batch whose rows are in the state that is told; notes from which row on pages are read. */
function stubBatch(stateOf: (index: number) => BatchRow['state']) {
  const read: number[] = []
  vi.stubGlobal('fetch', async (target: string) => {
    const { searchParams } = new URL(target, 'http://greenroom.invalid')
    const from = Number(searchParams.get('cursor') ?? 0)
    const to = Math.min(TOTAL, from + Number(searchParams.get('limit')))
    read.push(from)
    const data = Array.from({ length: to - from }, (_, place) =>
      row(from + place, stateOf(from + place)),
    )
    return Response.json({ data, next: to < TOTAL ? String(to) : null })
  })
  return read
}

test('While a batch runs, only pages are read again in which rows are worked off', async () => {
  let done = 0
  const read = stubBatch((index) => (index < done ? 'done' : 'waiting'))
  const client = new QueryClient()
  const states = async () => {
    read.length = 0
    const { pages } = await client.fetchQuery(batchRows(ID, TOTAL))
    return pages.flatMap(({ data }) => data.map(({ state }) => state === 'done'))
  }
  const expected = () => Array.from({ length: TOTAL }, (_, index) => index < done)
  expect(await states()).toEqual(expected())
  expect(read).toEqual([0, 250, 500, 750])
  done = 300
  expect(await states()).toEqual(expected())
  expect(read).toEqual([0, 250, 500])
  done = 301
  expect(await states()).toEqual(expected())
  expect(read).toEqual([250, 500])
  done = TOTAL
  expect(await states()).toEqual(expected())
  expect(read).toEqual([250, 500, 750])
})

test('When rows failed, or a batch was stopped, those are read again', async () => {
  let state: BatchRow['state'] = 'failed'
  const read = stubBatch((index) => (index === 10 ? state : index < 500 ? 'done' : 'waiting'))
  const client = new QueryClient()
  await client.fetchQuery(batchRows(ID, TOTAL))
  state = 'waiting'
  read.length = 0
  await client.fetchQuery(batchRows(ID, TOTAL))
  expect(read).toEqual([0, 500])
  const stopped = stubBatch((index) => (index < 500 ? 'done' : 'stopped'))
  const { pages } = await client.fetchQuery(batchRows(ID, TOTAL))
  expect(stopped).toEqual([0, 500, 750])
  expect(pages.at(-1)?.data.at(-1)?.state).toBe('stopped')
})

test('When a batch goes on while its rows are read, what was read says that it is older', async () => {
  const client = new QueryClient()
  const before = { counts: { waiting: TOTAL } }
  const after = { counts: { done: TOTAL } }
  client.setQueryData(batchKeys.one(ID), before)
  stubBatch((index) => {
    if (index === TOTAL - 1) client.setQueryData(batchKeys.one(ID), after)
    return 'waiting'
  })
  const read = async () => (await client.fetchQuery(batchRows(ID, TOTAL))).progress
  expect(await read()).toBe(progressOf(before))
  expect(await read()).toBe(progressOf(after))
})
