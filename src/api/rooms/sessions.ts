import { queryOptions } from '@tanstack/react-query'
import { pageOf } from '#contract/protocol/page.ts'
import { recordingFacts, unusedMediaLinks } from '#contract/rooms/recording.ts'
import {
  listedSession,
  roomSession,
  sessionEvent,
  sessionMember,
} from '#contract/rooms/room-session.ts'
import { parallelLimit } from '#lib/parallel-limit.ts'
import { readAllPages } from '../all-pages.ts'
import { request } from '../client.ts'
import type { PageCursor } from '../conference/conference-pages.ts'
import { isMissing } from '../failure.ts'
import { retryInterval } from '../recovery.ts'

/** Least time between two readings of a session that runs, where many are shown. */
export const LIVE_REFRESH_MS = 15_000
/** Where one is shown: shorter, so that what is read is shown at most 15 s late. */
const WATCHED_REFRESH_MS = 12_000
/** While nobody looks. */
const HIDDEN_REFRESH_MS = 60_000
/** Events are many, and nobody waits for them. */
const EVENT_REFRESH_MS = 30_000
/** How long what is known of a session that has ended is taken as it is. */
const ENDED_STALE_MS = 10 * 60_000

/** So that a page stays below the 1 MiB that the server reads of an answer. */
const MEMBER_PAGE_SIZE = 500
const EVENT_PAGE_SIZE = 200
const SESSION_PAGE_SIZE = 200
/** As many as are shown at once. */
const SHOWN_SESSIONS = 20

/** Where the cache keeps what it knows of sessions. */
export const sessionKeys = {
  all: ['sessions'],
  one: (id: string) => ['sessions', 'one', id],
  running: ['sessions', 'running'],
  named: (name: string) => ['sessions', 'named', name],
  members: (id: string) => ['sessions', 'members', id],
  events: (id: string) => ['sessions', 'events', id],
  recordings: (id: string) => ['sessions', 'recordings', id],
} as const

/** What rows of a list read of their sessions: other requests go first. */
const limitRowReads = parallelLimit(4)

const sessionPage = pageOf(listedSession)

function pathOf(id: string) {
  return `/api/video/room_sessions/${encodeURIComponent(id)}` as const
}

type Watched = { state: { error: Error | null } }

/** Follows what changes by itself: slower while the page is hidden, not at all once it is gone. */
function watch(
  isRunning: boolean,
  { state: { error } }: Watched,
  interval = WATCHED_REFRESH_MS,
): number | false {
  if (isMissing(error)) return false
  if (error) return retryInterval(error)
  if (!isRunning) return false
  return document.visibilityState === 'hidden' ? HIDDEN_REFRESH_MS : interval
}

/** @returns options for `useQuery`, which follow a session until it has ended */
export function sessionById(id: string) {
  return queryOptions({
    queryKey: sessionKeys.one(id),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: pathOf(id), schema: roomSession, signal }),
    staleTime: 0,
    refetchInterval: (query) => watch(query.state.data?.status !== 'completed', query),
    refetchIntervalInBackground: true,
  })
}

/**
 * Everybody who was in a session, shared screens included.
 *
 * @param isRunning whether to follow it; the page that watches one session shows it at most 15 s late
 * @returns options for `useQuery`
 */
export function sessionMembers(id: string, { isRunning }: { isRunning: boolean }) {
  return queryOptions({
    queryKey: sessionKeys.members(id),
    queryFn: ({ signal }) => readMembers(id, signal),
    staleTime: isRunning ? 0 : ENDED_STALE_MS,
    refetchInterval: (query) => watch(isRunning, query),
    refetchIntervalInBackground: true,
  })
}

/**
 * The same for a row of a list, which is one of many: read at most once in 15 s, few at a time, and
 * not while the page is hidden.
 */
export function rowMembers(id: string, { isRunning }: { isRunning: boolean }) {
  return queryOptions({
    queryKey: sessionKeys.members(id),
    queryFn: ({ signal }) => limitRowReads(() => readMembers(id, signal), signal),
    // What was read while it ran misses who left at its end.
    staleTime: ({ state: { data } }) =>
      isRunning || data?.some(({ leave_time }) => leave_time === null)
        ? LIVE_REFRESH_MS
        : ENDED_STALE_MS,
    refetchInterval: ({ state: { error } }) => {
      if (isMissing(error)) return false
      if (error) return retryInterval(error)
      return isRunning ? LIVE_REFRESH_MS : false
    },
  })
}

/** Reads past the cache who was in a session, shared screens included. */
export function readMembers(id: string, signal?: AbortSignal) {
  return readAllPages({
    path: `${pathOf(id)}/members`,
    row: sessionMember,
    pageSize: MEMBER_PAGE_SIZE,
    ...(signal && { signal }),
  })
}

/** @returns options for `useQuery`: what happened in a session */
export function sessionEvents(id: string, { isRunning }: { isRunning: boolean }) {
  return queryOptions({
    queryKey: sessionKeys.events(id),
    queryFn: ({ signal }) =>
      readAllPages({
        path: `${pathOf(id)}/events`,
        row: sessionEvent,
        pageSize: EVENT_PAGE_SIZE,
        signal,
      }),
    staleTime: isRunning ? 0 : ENDED_STALE_MS,
    refetchInterval: (query) => watch(isRunning, query, EVENT_REFRESH_MS),
    refetchIntervalInBackground: true,
  })
}

/** @returns options for `useQuery`: a session's recordings, without the links to their files */
export function sessionRecordings(id: string, { isRunning }: { isRunning: boolean }) {
  return queryOptions({
    queryKey: sessionKeys.recordings(id),
    queryFn: ({ signal }) =>
      limitRowReads(
        () =>
          readAllPages({
            path: `${pathOf(id)}/recordings`,
            query: unusedMediaLinks,
            row: recordingFacts,
            pageSize: EVENT_PAGE_SIZE,
            signal,
          }),
        signal,
      ),
    staleTime: isRunning ? LIVE_REFRESH_MS : ENDED_STALE_MS,
    refetchInterval: ({ state: { error } }) => {
      if (isMissing(error)) return false
      if (error) return retryInterval(error)
      return isRunning ? LIVE_REFRESH_MS : false
    },
  })
}

/** @returns options for `useQuery`: all sessions that run now */
export const runningSessions = queryOptions({
  queryKey: sessionKeys.running,
  queryFn: ({ signal }) =>
    readAllPages({
      path: '/api/video/room_sessions',
      query: { status: 'in-progress' },
      row: listedSession,
      pageSize: SESSION_PAGE_SIZE,
      signal,
    }),
  staleTime: LIVE_REFRESH_MS,
  refetchInterval: ({ state: { error } }) => retryInterval(error) || LIVE_REFRESH_MS,
})

/**
 * One page of the sessions of rooms with exactly that name.
 *
 * @param cursor where the page begins; null for the first
 * @returns options for `useQuery`
 */
export function sessionsByRoomName(name: string, cursor: PageCursor | null) {
  return queryOptions({
    queryKey: [...sessionKeys.named(name), cursor],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        room_name: name,
        ...cursor,
        page_size: String(SHOWN_SESSIONS),
      })
      const path = `/api/video/room_sessions?${query}` as const
      return request({ method: 'GET', path, schema: sessionPage, signal })
    },
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return retryInterval(error)
      return data?.data.some(({ status }) => status === 'in-progress') ? LIVE_REFRESH_MS : false
    },
  })
}
