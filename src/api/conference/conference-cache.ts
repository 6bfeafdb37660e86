import type { QueryClient } from '@tanstack/react-query'
import type { Conference } from '#contract/conference.ts'
import { conferenceKeys } from './conference-keys.ts'
import type { ConferencePages } from './conference-pages.ts'

/** @returns it, from its own query or any list; undefined where it is not cached */
export function cachedConference(client: QueryClient, id: string): Conference | undefined {
  const one = client.getQueryData<Conference>(conferenceKeys.one(id))
  return one ?? cachedConferences(client).find((row) => row.id === id)
}

/** @returns every conference in any list; one that is in two lists comes twice */
export function cachedConferences(client: QueryClient): Conference[] {
  return client
    .getQueriesData<ConferencePages>({ queryKey: conferenceKeys.lists })
    .flatMap(([, list]) => list?.pages.flatMap((page) => page.data) ?? [])
}

/**
 * Replaces a conference wherever it is cached. The response to an update has no `active_session`, so
 * the known one stays.
 */
export function setConference(client: QueryClient, changed: Conference): void {
  const onto = (known: Conference): Conference => ({
    ...changed,
    active_session:
      changed.active_session === undefined ? known.active_session : changed.active_session,
  })
  client.setQueryData<Conference>(conferenceKeys.one(changed.id), (known) =>
    known ? onto(known) : changed,
  )
  editRows(client, (rows) => rows.map((row) => (row.id === changed.id ? onto(row) : row)))
}

/**
 * Puts a new conference first in the unfiltered list, where SignalWire will have it too. Filtered
 * lists get it when they are read again.
 */
export function addConference(client: QueryClient, created: Conference): void {
  client.setQueryData<Conference>(conferenceKeys.one(created.id), created)
  client.setQueryData<ConferencePages>(conferenceKeys.list({}), (list) => {
    const [first, ...rest] = list?.pages ?? []
    if (!list || !first) return list
    return { ...list, pages: [{ ...first, data: [created, ...first.data] }, ...rest] }
  })
}

/** Removes a deleted conference from everything but its own page, which says so itself. */
export function removeConference(client: QueryClient, id: string): void {
  editRows(client, (rows) => rows.filter((row) => row.id !== id))
  client.removeQueries({ queryKey: conferenceKeys.tokens(id) })
  client.removeQueries({ queryKey: conferenceKeys.one(id), type: 'inactive' })
}

function editRows(client: QueryClient, edit: (rows: Conference[]) => Conference[]): void {
  client.setQueriesData<ConferencePages>({ queryKey: conferenceKeys.lists }, (list) =>
    list
      ? { ...list, pages: list.pages.map((page) => ({ ...page, data: edit(page.data) })) }
      : list,
  )
}

/**
 * Cancels list queries in flight: they began before a change and would overwrite it.
 */
export function cancelListQueries(client: QueryClient): Promise<void> {
  return client.cancelQueries({ queryKey: conferenceKeys.lists })
}

/**
 * Has lists and names read again, once after the last of several concurrent mutations.
 */
export function invalidateLists(client: QueryClient): void {
  if (client.isMutating({ mutationKey: conferenceKeys.all }) > 1) return
  void client.invalidateQueries({ queryKey: conferenceKeys.lists })
  void client.invalidateQueries({ queryKey: conferenceKeys.names })
}
