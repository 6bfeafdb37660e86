import * as z from 'zod/mini'
import type { ListWindow } from '#api/conference/conference-pages.ts'
import { conferenceFields } from '#contract/conference-fields.ts'
import { dayRange, isDay } from '#schedule/day.ts'
import { stateKinds } from '../conference-state.ts'
import { queueGroups } from './queue/day-queue.ts'

export const sorts = ['created', 'starts', 'name'] as const
export type Sort = (typeof sorts)[number]

const day = z.string().check(z.refine((text) => text === '' || isDay(text)))

/**
 * How the list is shown. It is in the address, so that Back, a reload and a colleague's
 * link lead to the same rows; what an address gets wrong is as if it were not there.
 */
const listView = z.object({
  q: z.catch(z.string(), ''),
  /** A group of the day's queue. */
  when: z.catch(z.enum(['all', ...queueGroups]), 'all'),
  state: z.catch(z.enum(['all', ...stateKinds]), 'all'),
  quality: z.catch(z.enum(['all', ...conferenceFields.quality.values]), 'all'),
  size: z.catch(z.enum(['all', ...conferenceFields.size.values]), 'all'),
  /** First and last day of the window, by the operator's calendar. */
  from: z.catch(day, ''),
  until: z.catch(day, ''),
  sort: z.catch(z.enum(sorts), 'starts'),
  order: z.catch(z.enum(['asc', 'desc']), 'asc'),
})
export type ListView = z.infer<typeof listView>

const defaultView = listView.parse({})
const filters = ['q', 'when', 'state', 'quality', 'size', 'from', 'until'] as const

/** The view it asks for. */
export function viewOf(search: URLSearchParams): ListView {
  return listView.parse(Object.fromEntries(search))
}

/** Its query string: only what differs from the default view. */
export function searchOf(view: ListView): Record<string, string> {
  const usual: Readonly<Record<string, string>> = defaultView
  return Object.fromEntries(Object.entries(view).filter(([key, value]) => value !== usual[key]))
}

/** The same order without anything filtered out. */
export function withoutFilters(view: ListView): ListView {
  const { sort, order } = view
  return { ...defaultView, sort, order }
}

/** Whether it can hide any row. */
export function isFiltered(view: ListView): boolean {
  return filters.some((key) => view[key] !== defaultView[key])
}

/**
 * The part of a view that SignalWire filters.
 *
 * @returns from the first instant of the first day to the last of the last day
 */
export function windowOf(
  { from, until }: Pick<ListView, 'from' | 'until'>,
  zone: string,
): ListWindow {
  const window: ListWindow = {}
  const { start, end } = dayRange(from, until, zone)
  if (start !== undefined) window.starts_after = start
  if (end !== undefined) window.ends_before = end
  return window
}

/** Soonest first is the day's queue: by group, and past ones at the end. */
export function isDayQueue({ sort, order }: Pick<ListView, 'sort' | 'order'>): boolean {
  return sort === 'starts' && order === 'asc'
}

/** The view in that order, the useful end first; reversed where it was in that order already. */
export function sortedBy(view: ListView, sort: Sort): ListView {
  const usual = sort === 'created' ? 'desc' : 'asc'
  const other = view.order === 'asc' ? 'desc' : 'asc'
  return { ...view, sort, order: view.sort === sort ? other : usual }
}
