import { CalendarPlus, SearchX } from 'lucide-react'
import { Link } from 'wouter'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'

const places = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

/** Rows to come, in their places. */
export function ListLoading() {
  return (
    <div className="mt-9 space-y-3">
      {places.map((place, index) =>
        index === 0 ? (
          <Skeleton key={place} label="Loading the conferences" className="h-11" />
        ) : (
          <div
            key={place}
            className="h-11 animate-pulse rounded-md bg-sunken"
            style={{ opacity: 1 - index / places.length }}
          />
        ),
      )}
    </div>
  )
}

type FailedProps = { error: Error | null; isFetching: boolean; onRetry: () => void }

/** Nothing could be read at all. */
export function ListFailed(request: FailedProps) {
  return (
    <div className="mx-auto max-w-xl py-10">
      <RequestError what="The conferences could not be loaded." {...request} />
    </div>
  )
}

/** The account has none yet. */
export function NoConferences({ newConference }: { newConference: string }) {
  return (
    <EmptyState
      icon={<CalendarPlus aria-hidden className="size-6" />}
      title="No conference yet"
      action={
        <Link
          href={newConference}
          className="inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
        >
          Create the first one
        </Link>
      }
    >
      Conferences you create appear here with their state, times and links.
    </EmptyState>
  )
}

type NothingMatchesProps = {
  hasDays: boolean
  /** Where the conference is whose id was searched for: it may be one that is not loaded. */
  byId: string | undefined
  onClear: () => void
}

/** There are some, but the search and the filters hide them all. */
export function NothingMatches({ hasDays, byId, onClear }: NothingMatchesProps) {
  return (
    <EmptyState
      icon={<SearchX aria-hidden className="size-6" />}
      title="Nothing matches"
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {byId !== undefined && (
            <Link
              href={byId}
              className="inline-flex h-9 items-center rounded-md bg-accent px-3.5 font-semibold text-on-accent hover:bg-accent-hover"
            >
              Open the conference with this id
            </Link>
          )}
          <Button onClick={onClear}>Clear search and filters</Button>
        </div>
      }
    >
      {hasDays
        ? 'Day filters find only conferences that have a start or an end.'
        : 'No loaded conference matches the search and filters.'}
    </EmptyState>
  )
}
