import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { conferenceCreate } from '#contract/conference.ts'
import { arbitraryCreate } from '#testing/arbitraries.ts'
import { conferencePage, targetOf, testClient } from '../../testing/sandbox/test-client.ts'
import { type Sandbox, startSandbox } from '../start.ts'
import { fullDateTime } from './instant.ts'

const now = new Date('2026-05-06T10:07:30Z')

let sandbox: Sandbox
const client = testClient(() => targetOf(sandbox))

beforeAll(async () => {
  sandbox = await startSandbox({ seeded: false, clock: () => now })
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.close())

test('When a date alone is sent, it comes back as midnight UTC', async () => {
  const made = await client.create({ display_name: 'A', join_from: '2026-12-01' })
  expect(made).toMatchObject({ join_from: '2026-12-01T00:00:00Z', join_until: null })
  expect(made.created_at).toBe(now.toISOString())
})

test('When a delete frees a name, it can be used again', async () => {
  const body = { name: 'once', display_name: 'Once' }
  const { id } = await client.create(body)
  const taken = await client.call('POST', '/conferences', body)
  expect(taken.body).toMatchObject({
    errors: [{ attribute: 'name', code: 'not_unique_within_space', type: 'validation_error' }],
  })
  await client.call('DELETE', `/conferences/${id}`)
  expect((await client.create(body)).id).not.toBe(id)
})

test('When one more is added while 120 are walked through, none is missing and none comes twice', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `number-${index}`)
  for (const name of names) await client.create({ name, display_name: name })
  let added = 0
  const walked = await client.walk('/conferences?page_size=25', async () => {
    added += 1
    if (added === 2) await client.create({ name: 'late', display_name: 'Late' })
  })
  expect(walked.map(({ name }) => name)).toEqual(names.toReversed())
  expect(added).toBe(5)
})

describe('Windows', () => {
  beforeEach(async () => {
    const windows = [
      ['none', undefined, undefined],
      ['day', '2030-01-01', '2030-01-02'],
      ['offset', '2030-01-01T05:45:00+05:45', '2030-01-02T05:45:00+05:45'],
      ['leap', '2029-12-31T23:59:60Z', '2030-01-01T23:59:60Z'],
      ['later', '2030-01-01T00:00:01Z', '2030-01-02T00:00:01Z'],
    ]
    for (const [name, join_from, join_until] of windows)
      await client.create({ name, display_name: 'A', join_from, join_until })
  })

  test.each([
    ['', ['none', 'day', 'offset', 'leap', 'later']],
    ['starts_after=2030-01-01T00:00:00Z', ['day', 'offset', 'leap', 'later']],
    ['starts_after=2030-01-01', ['day', 'offset', 'leap', 'later']],
    ['starts_after=2029-12-31T23:59:60Z', ['day', 'offset', 'leap', 'later']],
    ['starts_after=2030-01-01T00:00:01Z', ['later']],
    ['starts_after=1893456000', ['day', 'offset', 'leap', 'later']],
    ['starts_after=1893456001', ['later']],
    ['ends_before=2030-01-02T00:00:00Z', ['day', 'offset', 'leap']],
    ['ends_before=2030-01-02T05:45:00%2B05:45', ['day', 'offset', 'leap']],
    ['ends_before=2030-01-01T23:59:59Z', []],
    ['starts_after=1893456000&ends_before=1893542400', ['day', 'offset', 'leap']],
  ])('When %s is requested, %o are listed', async (query, names) => {
    const { data } = conferencePage.parse((await client.call('GET', `/conferences?${query}`)).body)
    expect(data.map(({ name }) => name)).toEqual(names.toReversed())
  })

  test('When a filtered list has pages, its links keep the filter', async () => {
    const found = await client.walk('/conferences?ends_before=1893542400&page_size=1')
    expect(found.map(({ name }) => name)).toEqual(['leap', 'offset', 'day'])
  })
})

test('When the contract accepts a body, so does the sandbox, and returns every field', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCreate, async (body) => {
      sandbox.reset()
      const made = await client.create(body)
      const { join_from, join_until, ...rest } = conferenceCreate.parse(body)
      expect(made).toMatchObject({
        ...rest,
        join_from: join_from === undefined ? null : fullDateTime(join_from),
        join_until: join_until === undefined ? null : fullDateTime(join_until),
      })
      expect(await client.walk('/conferences')).toEqual([made])
      expect(sandbox.journal.entries()[0]?.body).toEqual(body)
    }),
    { numRuns: 60 },
  )
})
