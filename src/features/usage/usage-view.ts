import * as z from 'zod/mini'
import { isDay } from '#schedule/day.ts'
import { dayLater, MAX_DAYS, monthStart } from './sums/usage-days.ts'

export const groupings = ['day', 'month', 'conference', 'brand'] as const
export type Grouping = (typeof groupings)[number]

export const measures = ['dollars', 'minutes', 'people', 'recordings'] as const
export type Measure = (typeof measures)[number]

const day = z.string().check(z.refine((text) => text === '' || isDay(text)))

/** What is shown, as the address has it. Days are the operator's own; none is this month so far. */
const usageView = z.object({
  from: z.catch(day, ''),
  to: z.catch(day, ''),
  by: z.catch(z.enum(groupings), 'day'),
  show: z.catch(z.enum(measures), 'dollars'),
})
export type UsageView = z.infer<typeof usageView>

const defaultView = usageView.parse({})

/** The view that an address asks for; what it gets wrong is as if it were not there. */
export function viewOf(search: URLSearchParams): UsageView {
  return usageView.parse(Object.fromEntries(search))
}

/** Its query string: only what differs from the default view. */
export function searchOf(view: UsageView): Record<string, string> {
  const usual: Readonly<Record<string, string>> = defaultView
  return Object.fromEntries(Object.entries(view).filter(([key, value]) => value !== usual[key]))
}

/** First and last day that are shown. */
export type DayRange = Readonly<{ from: string; to: string }>

/**
 * @param today by the operator's calendar
 * @returns the days that a view means, and whether they are fewer than it asks for
 */
export function rangeOf(
  view: Pick<UsageView, 'from' | 'to'>,
  today: string,
): DayRange & { isCut: boolean } {
  const to = view.to || (view.from > today ? view.from : today)
  const from = view.from || monthStart(to)
  const [first = from, last = to] = [from, to].toSorted()
  const earliest = dayLater(last, 1 - MAX_DAYS)
  return { from: first < earliest ? earliest : first, to: last, isCut: first < earliest }
}

/** Spans that are often wanted, by what they are called. */
export function presetRanges(
  today: string,
): readonly (readonly [label: string, range: DayRange])[] {
  const thisMonth = monthStart(today)
  const lastMonthEnd = dayLater(thisMonth, -1)
  return [
    ['This month', { from: '', to: '' }],
    ['Last month', { from: monthStart(lastMonthEnd), to: lastMonthEnd }],
    ['Last 7 days', { from: dayLater(today, -6), to: today }],
    ['Last 90 days', { from: dayLater(today, -89), to: today }],
  ]
}
