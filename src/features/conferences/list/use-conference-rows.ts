import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { conferenceList } from '#api/conference-pages.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone-names.ts'
import { isFiltered, type ListView, windowOf } from './list-view.ts'
import { selectRows } from './select-rows.ts'

/**
 * The rows of a view, out of the pages that are loaded.
 *
 * @param view of the list
 * @returns the rows, how many are loaded, and how to get more
 */
export function useConferenceRows(view: ListView) {
  const now = useMinute()
  const { from, until } = view
  const window = useMemo(() => windowOf({ from, until }, operatorZone()), [from, until])
  const query = useInfiniteQuery(conferenceList(window))
  const { data, error, hasNextPage, isFetching, fetchNextPage } = query

  const loaded = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data])
  const wanted = useDeferredValue(view)
  const rows = useMemo(() => selectRows(loaded, wanted, now), [loaded, wanted, now])

  const [wantsAll, setWantsAll] = useState(false)
  useEffect(() => {
    if (wantsAll && hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [wantsAll, hasNextPage, isFetching, error, fetchNextPage])

  // Rows that are hidden or in another order do not end where the list does.
  const followsList =
    !isFiltered({ ...view, from: '', until: '' }) &&
    view.sort === 'created' &&
    view.order === 'desc'
  return {
    query,
    rows,
    loaded: loaded.length,
    loadingAll: wantsAll && hasNextPage && !error,
    loadAll: () => setWantsAll(true),
    onNearEnd: () => {
      if (followsList && hasNextPage && !isFetching && !error) void fetchNextPage()
    },
    followsList,
  }
}
