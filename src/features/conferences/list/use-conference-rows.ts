import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { conferenceList } from '#api/conference/conference-pages.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { isDayQueue, isFiltered, type ListView, windowOf } from './list-view.ts'
import { selectRows } from './select-rows.ts'

/** Pages that the day's queue loads by itself: it is no queue without those that start soonest. */
const MAX_QUEUE_PAGES = 10

/** What is asked for again before the page knows that it comes is not read twice. */
const once = { cancelRefetch: false }

/**
 * The rows of a view, out of the pages that are loaded.
 *
 * @returns the rows, how many are loaded, and how to get more
 */
export function useConferenceRows(view: ListView, zone: string) {
  const now = useMinute()
  const { from, until } = view
  const window = useMemo(() => windowOf({ from, until }, zone), [from, until, zone])
  const query = useInfiniteQuery(conferenceList(window))
  const { data, error, hasNextPage, isFetching, fetchNextPage } = query

  const loaded = useMemo(
    () => ({ rows: data?.pages.flatMap((page) => page.data) ?? [], hasMore: hasNextPage }),
    [data, hasNextPage],
  )
  const [wantsAll, setWantsAll] = useState(false)
  const loadingAll = wantsAll && hasNextPage && !error
  useEffect(() => {
    if (loadingAll && !isFetching) void fetchNextPage(once)
  }, [loadingAll, isFetching, fetchNextPage])

  const loadsQueue =
    isDayQueue(view) && hasNextPage && !error && (data?.pages.length ?? 0) < MAX_QUEUE_PAGES
  useEffect(() => {
    if (loadsQueue && !isFetching) void fetchNextPage(once)
  }, [loadsQueue, isFetching, fetchNextPage])

  // Rows that are hidden or in another order do not end where the list does.
  const newestFirst = view.sort === 'created' && view.order === 'desc'
  const followsList = newestFirst && !isFiltered({ ...view, from: '', until: '' })

  // In another order every page would reorder the rows: they wait until all are there.
  const [settled, setSettled] = useState(loaded)
  const present = loadingAll && !newestFirst ? settled : loaded
  if (settled !== present) setSettled(present)

  // Typing goes first, and of pages that follow each other quickly only the last is put in order.
  const wanted = useDeferredValue(view)
  const deferred = useDeferredValue(present)
  // The first rows have nothing to wait for: in slices they would take twice as long.
  const shown = deferred.rows.length === 0 ? present : deferred
  const selected = useMemo(
    () => selectRows(shown.rows, wanted, now, zone),
    [shown, wanted, now, zone],
  )
  // Of the same rows, so that the count never speaks of others than the table shows.
  const count = useMemo(() => new Set(shown.rows.map(({ id }) => id)).size, [shown])

  const isBehind = wanted !== view || shown !== present
  return {
    query,
    ...selected,
    /** The queue is being completed by itself. */
    loadsQueue,
    /** Nothing is known of the list yet. */
    isPending: query.isPending,
    /** They are not yet those of the view: something newer is being put in order. */
    isBehind,
    /** How many there are to pick the rows from, and whether there are more to load. */
    searched: { count, hasMore: shown.hasMore },
    loaded: loaded.rows.length,
    loadingAll,
    loadAll: () => setWantsAll(true),
    onNearEnd: () => {
      // The end of rows that are behind is not the end of what is loaded.
      if (followsList && !isBehind && hasNextPage && !isFetching && !error) void fetchNextPage(once)
    },
    followsList,
  }
}
