import { type SubmissionState, submissionStates } from '#contract/submission.ts'
import type { SubmissionFilters } from '#contract/submission-query.ts'
import { dayRange, isDay } from '#schedule/day.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'

/** What the page shows, as its address has it. Days are the operator's own; empty is no limit. */
export type ActivityView = {
  readonly q: string
  readonly state: SubmissionState | ''
  readonly operator: string
  readonly from: string
  readonly to: string
  /** Key of the entry that is open. */
  readonly entry: string
}

export const defaultView: ActivityView = {
  q: '',
  state: '',
  operator: '',
  from: '',
  to: '',
  entry: '',
}

/** @returns the view that an address stands for; what it does not understand is left out */
export function viewOf(search: URLSearchParams): ActivityView {
  const day = (name: string) => {
    const value = search.get(name) ?? ''
    return isDay(value) ? value : ''
  }
  return {
    q: search.get('q') ?? '',
    state: submissionStates.find((state) => state === search.get('state')) ?? '',
    operator: search.get('operator') ?? '',
    from: day('from'),
    to: day('to'),
    entry: search.get('entry') ?? '',
  }
}

/** @returns the address of a view, without what is usual */
export function searchOf(view: ActivityView): URLSearchParams {
  return new URLSearchParams(Object.entries(view).filter(([, value]) => value !== ''))
}

/** @returns what Greenroom is asked for; the last day counts as a whole */
export function filtersOf({ q, state, operator, from, to }: ActivityView): SubmissionFilters {
  const { start, end } = dayRange(from, to, operatorZone())
  return {
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(state !== '' && { state }),
    ...(operator.trim() !== '' && { operator: operator.trim() }),
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { to: end }),
  }
}

/** @returns whether a view hides anything */
export function isFiltered(view: ActivityView): boolean {
  return Object.keys(filtersOf(view)).length > 0
}
