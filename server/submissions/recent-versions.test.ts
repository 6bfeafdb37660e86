import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildConference } from '#testing/fixtures.ts'
import { endpointOf } from '../signalwire/endpoints.ts'
import { createRecentVersions } from './recent-versions.ts'

const read = endpointOf('GET', '/api/video/conferences/{id}')
const list = endpointOf('GET', '/api/video/conferences')
const listTokens = endpointOf('GET', '/api/video/conferences/{id}/conference_tokens')

const freshIds = (count: number) => Array.from({ length: count }, () => randomUUID())

test('When a response has a conference, it is remembered without the fields of unbounded size', () => {
  const seen = createRecentVersions()
  const { meta: _, ...known } = buildConference()
  seen.remember(read, '', {
    ...known,
    id: known.id.toUpperCase(),
    meta: { all: 'x'.repeat(500_000) },
    active_session: { name: 'x' },
    added_one_day: 'x',
  })
  expect(seen.conference(known.id)).toEqual({ ...known, id: known.id.toUpperCase() })
})

test('When a list has a thousand, the latest hundreds are remembered', () => {
  const seen = createRecentVersions()
  const ids = freshIds(1_000)
  seen.remember(list, '', { data: ids.map((id) => buildConference({ id })) })
  expect(ids.slice(-500).filter((id) => seen.conference(id) === undefined)).toEqual([])
})

test('When they are large, only as many are remembered as two megabytes hold', () => {
  const seen = createRecentVersions()
  const ids = freshIds(40)
  for (const id of ids)
    seen.remember(read, '', buildConference({ id, description: 'x'.repeat(100_000) }))
  const remembered = ids.filter((id) => seen.conference(id) !== undefined)
  expect(remembered).toEqual(ids.slice(-10))
})

test('However many tokens responses have, the latest are remembered without their secrets', () => {
  const seen = createRecentVersions()
  const ids = freshIds(5_000)
  const about = randomUUID()
  const secret = `vpt_${'0a'.repeat(16)}`
  const data = ids.map((id) => ({ id, name: null, token: secret, scopes: [] }))
  seen.remember(listTokens, `/api/video/conferences/${about}/conference_tokens`, { data })
  const remembered = ids.filter((id) => seen.token(id) !== undefined)
  expect(remembered.length).toBeGreaterThan(500)
  expect(remembered.length).toBeLessThan(2_000)
  expect(remembered.at(-1)).toBe(ids.at(-1))
  expect(seen.token(remembered.at(-1) ?? '')).toEqual({
    conferenceId: about,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})
