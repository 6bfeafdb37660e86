import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Conference } from '#contract/conference.ts'
import { buildConference } from '#testing/fixtures.ts'
import {
  addConference,
  cachedConference,
  cachedConferences,
  removeConference,
  setConference,
} from './conference-cache.ts'
import { conferenceKeys } from './conference-keys.ts'
import type { ConferencePages } from './conference-pages.ts'

const idOf = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const buildRow = (digit: number, overrides: Partial<Conference> = {}) =>
  buildConference({ id: idOf(digit), name: `row-${digit}`, ...overrides })

const december = { starts_after: '2026-12-01T00:00:00Z' }

function buildCache() {
  const client = new QueryClient()
  const links = { self: '/', first: '/' }
  const pages: ConferencePages = {
    pageParams: [null, { page_number: '1', page_token: 'PA' }],
    pages: [
      { links, data: [buildRow(1), buildRow(2)] },
      { links, data: [buildRow(3, { active_session: { id: 'live' } })] },
    ],
  }
  client.setQueryData(conferenceKeys.list({}), pages)
  client.setQueryData(conferenceKeys.list(december), {
    pageParams: [null],
    pages: [{ links, data: [buildRow(3)] }],
  })
  return client
}

const idsIn = (client: QueryClient, window: object) =>
  client
    .getQueryData<ConferencePages>(conferenceKeys.list(window))
    ?.pages.map((page) => page.data.map(({ id }) => Number(id.at(-1))))

test('When a conference is changed, every list and its page show it and keep its active session', () => {
  const client = buildCache()
  setConference(client, buildRow(3, { display_name: 'Renamed' }))
  const rows = cachedConferences(client).filter(({ id }) => id === idOf(3))
  expect(rows.map((row) => row.display_name)).toEqual(['Renamed', 'Renamed'])
  expect(rows.map((row) => row.active_session)).toEqual([{ id: 'live' }, undefined])
  expect(cachedConference(client, idOf(3))?.display_name).toBe('Renamed')
})

test('When a conference is created, it is first in the full list and in no filtered one', () => {
  const client = buildCache()
  addConference(client, buildRow(9))
  expect(idsIn(client, {})).toEqual([[9, 1, 2], [3]])
  expect(idsIn(client, december)).toEqual([[3]])
  expect(client.getQueryData(conferenceKeys.one(idOf(9)))).toEqual(buildRow(9))
})

test('When a conference is created before any list was loaded, only its own page has it', () => {
  const client = new QueryClient()
  addConference(client, buildRow(9))
  expect(idsIn(client, {})).toBeUndefined()
  expect(cachedConference(client, idOf(9))).toEqual(buildRow(9))
})

test('When a conference is deleted, no list has it and its tokens are forgotten', () => {
  const client = buildCache()
  client.setQueryData(conferenceKeys.tokens(idOf(3)), [])
  client.setQueryData(conferenceKeys.one(idOf(3)), buildRow(3))
  removeConference(client, idOf(3))
  expect(idsIn(client, {})).toEqual([[1, 2], []])
  expect(idsIn(client, december)).toEqual([[]])
  expect(client.getQueryData(conferenceKeys.tokens(idOf(3)))).toBeUndefined()
  expect(cachedConference(client, idOf(3))).toBeUndefined()
})
