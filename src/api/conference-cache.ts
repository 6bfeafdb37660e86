import type { QueryClient } from '@tanstack/react-query'
import type { Conference } from '#contract/conference.ts'
import { conferenceKeys } from './conference-keys.ts'
import type { ConferencePages } from './conference-pages.ts'

/**
 * @param client the cache
 * @param id a conference's
 * @returns what is known of it, from its page or from any list; undefined where nothing is
 */
export function cachedConference(client: QueryClient, id: string): Conference | undefined {
  const one = client.getQueryData<Conference>(conferenceKeys.one(id))
  return one ?? cachedConferences(client).find((row) => row.id === id)
}

/**
 * @param client the cache
 * @returns every conference that some list holds; one that stands in two lists comes twice
 */
export function cachedConferences(client: QueryClient): Conference[] {
  return client
    .getQueriesData<ConferencePages>({ queryKey: conferenceKeys.lists })
    .flatMap(([, list]) => list?.pages.flatMap((page) => page.data) ?? [])
}

/**
 * Puts a conference as it is now wherever it is shown. The answer to a change says nothing of who is
 * inside, so what was known of that stays.
 *
 * @param client the cache
 * @param changed the conference
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
 * Puts a new conference at the head of every list that is not narrowed to a window: there
 * SignalWire will have it too. The others find out when they are read again.
 *
 * @param client the cache
 * @param created the conference
 */
export function addConference(client: QueryClient, created: Conference): void {
  client.setQueryData<Conference>(conferenceKeys.one(created.id), created)
  client.setQueryData<ConferencePages>(conferenceKeys.list({}), (list) => {
    const [first, ...rest] = list?.pages ?? []
    if (!list || !first) return list
    return { ...list, pages: [{ ...first, data: [created, ...first.data] }, ...rest] }
  })
}

/**
 * Takes a conference that is gone out of everything but its own page, which says so itself.
 *
 * @param client the cache
 * @param id the conference's
 */
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
 * Stops the reading of lists: one that is on its way began before a change, and would undo what is
 * shown of it.
 *
 * @param client the cache
 */
export function cancelListQueries(client: QueryClient): Promise<void> {
  return client.cancelQueries({ queryKey: conferenceKeys.lists })
}

/**
 * Has the lists and names read again. Of several changes at once the last one sees to it: a reading between
 * them would be cut off.
 *
 * @param client the cache
 */
export function invalidateLists(client: QueryClient): void {
  if (client.isMutating({ mutationKey: conferenceKeys.all }) > 1) return
  void client.invalidateQueries({ queryKey: conferenceKeys.lists })
  void client.invalidateQueries({ queryKey: conferenceKeys.names })
}
