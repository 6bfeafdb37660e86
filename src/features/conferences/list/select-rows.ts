import type { Conference } from '#contract/conference.ts'
import { readDateTime } from '#contract/date-time.ts'
import { foldText } from '#contract/fold-text.ts'
import { conferenceState } from '../conference-state.ts'
import { titleOf } from '../title.ts'
import { findConferenceId } from './find-conference-id.ts'
import type { ListView, Sort } from './list-view.ts'

/**
 * Picks and orders the rows to show out of those that are loaded. A conference that a moving list
 * gave twice, at the end of one page and the head of the next, is listed once.
 *
 * @param now milliseconds since 1970
 * @returns the rows to show
 */
export function selectRows(
  rows: readonly Conference[],
  view: ListView,
  now: number,
): readonly Conference[] {
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
  const way = view.order === 'asc' ? 1 : -1
  return found.sort((a, b) => orders[view.sort](a, b, way))
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const orders: Record<Sort, (a: Conference, b: Conference, way: 1 | -1) => number> = {
  created: (a, b, way) => way * (createdAt(a) - createdAt(b)),
  name: (a, b, way) => way * collator.compare(titleOf(a), titleOf(b)),
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
