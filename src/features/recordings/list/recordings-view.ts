import * as z from 'zod/mini'
import { recordingStatuses } from '#contract/rooms/recording.ts'
import { isDay } from '#schedule/day.ts'

export const sorts = ['recorded', 'conference', 'state', 'length', 'size', 'cost'] as const
export type Sort = (typeof sorts)[number]

const day = z.string().check(z.refine((text) => text === '' || isDay(text)))

/**
 * How the recordings are shown. It is in the address, so that Back, a reload and a colleague's link
 * lead to the same rows; what an address gets wrong is as if it were not there.
 */
const recordingsView = z.object({
  q: z.catch(z.string(), ''),
  state: z.catch(z.enum(['all', ...recordingStatuses]), 'all'),
  /** First and last day on which they began, by the operator's calendar. */
  from: z.catch(day, ''),
  to: z.catch(day, ''),
  sort: z.catch(z.enum(sorts), 'recorded'),
  order: z.catch(z.enum(['asc', 'desc']), 'desc'),
})
export type RecordingsView = z.infer<typeof recordingsView>

const defaultView = recordingsView.parse({})
const filters = ['q', 'state', 'from', 'to'] as const

/** The view that an address asks for. */
export function viewOf(search: URLSearchParams): RecordingsView {
  return recordingsView.parse(Object.fromEntries(search))
}

/** Its query string: only what differs from the default view. */
export function searchOf(view: RecordingsView): Record<string, string> {
  const usual: Readonly<Record<string, string>> = defaultView
  return Object.fromEntries(Object.entries(view).filter(([key, value]) => value !== usual[key]))
}

/** The same order without anything filtered out. */
export function withoutFilters({ sort, order }: RecordingsView): RecordingsView {
  return { ...defaultView, sort, order }
}

/** Whether it can hide any row. */
export function isFiltered(view: RecordingsView): boolean {
  return filters.some((key) => view[key] !== defaultView[key])
}

/** The view in that order, the useful end first; reversed where it was in that order already. */
export function sortedBy(view: RecordingsView, sort: Sort): RecordingsView {
  const usual = sort === 'conference' || sort === 'state' ? 'asc' : 'desc'
  const other = view.order === 'asc' ? 'desc' : 'asc'
  return { ...view, sort, order: view.sort === sort ? other : usual }
}
