import type { Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { lazily } from '#lib/lazily.ts'
import { conferenceState } from '../conference-state.ts'
import { findConferenceId } from './find-conference-id.ts'
import { isDayQueue, type ListView, type Sort } from './list-view.ts'
import {
  type QueueDays,
  type QueueGroup,
  type QueuePlace,
  queueDays,
  queueGroups,
  queuePlace,
} from './queue/day-queue.ts'

/** The rows of a view. */
export type SelectedRows = {
  rows: readonly Conference[]
  /** Where each group of the day's queue begins; empty in another order. */
  groups: readonly GroupStart[]
  /** How many rows each group has, whichever of them is shown. */
  counts: Readonly<Record<QueueGroup, number>>
}
export type GroupStart = { group: QueueGroup; index: number; count: number }

/**
 * Picks and orders the rows to show out of those that are loaded. A conference that a moving list
 * gave twice, at the end of one page and the head of the next, is listed once.
 *
 * @param now milliseconds since 1970
 * @param zone whose days part the day's queue
 */
export function selectRows(
  rows: readonly Conference[],
  view: ListView,
  now: number,
  zone: string,
): SelectedRows {
  const words = (findConferenceId(view.q) ?? foldText(view.q)).split(/\s+/).filter(Boolean)
  const seen = new Set<string>()
  const found = rows.filter((row) => {
    if (seen.has(row.id)) return false
    seen.add(row.id)
    return (
      (view.quality === 'all' || row.quality === view.quality) &&
      (view.size === 'all' || row.size === view.size) &&
      (view.state === 'all' || conferenceState(row, now).kind === view.state) &&
      words.every((word) => textOf(row).includes(word))
    )
  })
  const days = queueDays(now, zone)
  const counts = { live: 0, today: 0, tomorrow: 0, later: 0, past: 0 }
  for (const row of found) counts[placeOf(row, now, days).group] += 1
  const shown =
    view.when === 'all' ? found : found.filter((row) => placeOf(row, now, days).group === view.when)
  if (isDayQueue(view)) {
    const rank = (row: Conference) => placeOf(row, now, days)
    shown.sort((a, b) => comparePlaces(rank(a), rank(b)))
    return { rows: shown, groups: groupStarts(shown, now, days), counts }
  }
  const way = view.order === 'asc' ? 1 : -1
  return { rows: shown.sort((a, b) => orders[view.sort](a, b, way)), groups: [], counts }
}

function comparePlaces(a: QueuePlace, b: QueuePlace): number {
  return queueGroups.indexOf(a.group) - queueGroups.indexOf(b.group) || a.rank - b.rank
}

function groupStarts(
  rows: readonly Conference[],
  now: number,
  days: QueueDays,
): readonly GroupStart[] {
  const starts: { group: QueueGroup; index: number; count: number }[] = []
  for (const [index, row] of rows.entries()) {
    const { group } = placeOf(row, now, days)
    const last = starts.at(-1)
    if (last?.group === group) last.count += 1
    else starts.push({ group, index, count: 1 })
  }
  return starts
}

/** A row's place is worked out once a minute, not with every keystroke of a search. */
let places = { now: Number.NaN, today: Number.NaN, known: new WeakMap<Conference, QueuePlace>() }

function placeOf(row: Conference, now: number, days: QueueDays): QueuePlace {
  if (places.now !== now || places.today !== days.today)
    places = { now, today: days.today, known: new WeakMap() }
  const known = places.known.get(row)
  if (known) return known
  const place = queuePlace(row, now, days)
  places.known.set(row, place)
  return place
}

const collator = lazily(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

const orders: Record<Sort, (a: Conference, b: Conference, way: 1 | -1) => number> = {
  created: (a, b, way) => way * (createdAt(a) - createdAt(b)),
  name: (a, b, way) => way * collator().compare(titleOf(a), titleOf(b)),
  starts: (a, b, way) => {
    // Without a start there is nothing to compare: such rows come last either way.
    if (a.join_from === null || b.join_from === null)
      return Number(a.join_from === null) - Number(b.join_from === null)
    return way * (startsAt(a) - startsAt(b))
  },
}

/** Worked out once per row: at 10,000 rows that is most of what a keystroke or a click costs. */
const createdAt = oncePerRow(({ created_at }) => instantOf(created_at))
const startsAt = oncePerRow(({ join_from }) => instantOf(join_from ?? ''))
const textOf = oncePerRow(({ display_name, name, description, id }) =>
  foldText([display_name, name, description, id].join('\n')),
)

function oncePerRow<Value>(make: (row: Conference) => Value): (row: Conference) => Value {
  const known = new WeakMap<Conference, Value>()
  return (row) => {
    const found = known.get(row)
    if (found !== undefined) return found
    const value = make(row)
    known.set(row, value)
    return value
  }
}

function instantOf(text: string): number {
  return readDateTime(text)?.at ?? 0
}
