import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { History, SearchX } from 'lucide-react'
import { useRef } from 'react'
import * as z from 'zod/mini'
import { cachedConferences } from '#api/conference/conference-cache.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import { submissionList } from '#api/submissions/submission-list.ts'
import type { Submission } from '#contract/submission.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { useShortcuts } from '#ui/keyboard/use-shortcuts.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityRow, columns } from './activity-row.tsx'
import { activityShortcuts } from './activity-shortcuts.ts'
import { type ActivityView, defaultView, filtersOf, isFiltered } from './activity-view.ts'
import { byDay } from './by-day.ts'
import { useActivityView } from './use-activity-view.ts'

type Props = {
  /** Where a conference is shown. */
  conferenceAddress: (id: string) => string
}

/** What was submitted, by whom, when, and the outcome. */
export function Activity({ conferenceAddress }: Props) {
  const { written: view, shown, change, flush } = useActivityView()
  const list = useInfiniteQuery(submissionList(filtersOf(view)))
  const error = useErrorUntilData(list)
  const search = useRef<HTMLInputElement>(null)
  const below = useRef<HTMLDivElement>(null)
  useShortcuts(activityShortcuts, { search: () => search.current?.focus() })
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  const operators = [...new Set(rows.map(({ operator }) => operator))].filter(
    (name) => name !== null,
  )
  return (
    <>
      <PageHeading>Activity</PageHeading>
      <p className="mt-1 mb-5 text-quiet">
        Every conference that was created, edited or deleted and every token that was reset through
        Greenroom, newest first.
      </p>
      <ActivityFilters
        view={shown}
        operators={operators}
        isEmpty={list.data !== undefined && rows.length === 0}
        onChange={change}
        onTyped={flush}
        searchRef={search}
        onDown={() => below.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()}
      />
      <div ref={below} className="mt-5">
        {list.isPending && !error && <Skeleton label="Loading the activity" className="h-64" />}
        {error && !list.isFetchNextPageError && (
          <div className="mb-4">
            <RequestError
              what={
                list.data
                  ? 'The activity could not be refreshed. The rows shown are from the last update.'
                  : 'The activity could not be loaded.'
              }
              error={error}
              isFetching={list.isFetching}
              onRetry={() => void list.refetch()}
            />
          </div>
        )}
        {list.data && rows.length === 0 && (
          <Nothing isNarrowed={isFiltered(view)} onClear={() => change(defaultView)} />
        )}
        {rows.length > 0 && (
          <Rows rows={rows} view={view} onChange={change} conferenceAddress={conferenceAddress} />
        )}
        {list.isFetchNextPageError && (
          <div className="mt-4">
            <RequestError
              what="Older entries could not be loaded. The rows shown are from the last update."
              error={list.error}
              onRetry={() => void list.fetchNextPage()}
            />
          </div>
        )}
        {list.hasNextPage && !list.error && (
          <div className="mt-4 text-center">
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Show older entries
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

type RowsProps = Props & {
  rows: readonly Submission[]
  view: ActivityView
  onChange: (change: Partial<ActivityView>) => void
}

const headings = ['Submitted', 'What', 'Conference', 'Operator', 'Outcome', 'After']

/** What people call the conference, where its answer or the list already read says so. */
function displayNameOf(
  { conferenceId, answer }: Submission,
  names: ReadonlyMap<string, string | null>,
): string | null {
  const answered = named.safeParse(answer?.body)
  return (answered.success ? answered.data.display_name : names.get(conferenceId ?? '')) ?? null
}

const named = z.object({ display_name: z.nullable(z.string()) })

function Rows({ rows, view, onChange, conferenceAddress }: RowsProps) {
  const now = useMinute()
  const names = new Map(
    cachedConferences(useQueryClient()).map(({ id, display_name }) => [id, display_name]),
  )
  return (
    <>
      {/* Each row says by itself what is what; the headings are for the eye. */}
      <div aria-hidden className={`hidden px-3 pb-2 text-quiet text-xs ${columns}`}>
        <span />
        {headings.map((heading) => (
          <span key={heading} className="last:text-end">
            {heading}
          </span>
        ))}
      </div>
      {byDay(rows, operatorZone(), now).map(({ day, rows: ofDay }) => (
        <section key={day} aria-label={day} className="not-first:mt-5">
          <h2 className="mb-1.5 px-3 font-semibold text-sm">{day}</h2>
          <ul
            aria-label={`Submissions, ${day}`}
            className="rounded-lg border border-line bg-surface"
          >
            {ofDay.map((submission) => (
              <ActivityRow
                key={submission.key}
                submission={submission}
                displayName={displayNameOf(submission, names)}
                isOpen={view.entry === submission.key}
                onToggle={() =>
                  onChange({ entry: view.entry === submission.key ? '' : submission.key })
                }
                conferenceAddress={conferenceAddress}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  if (isNarrowed)
    return (
      <EmptyState
        icon={<SearchX aria-hidden className="size-6" />}
        title="Nothing matches"
        action={<Button onClick={onClear}>Clear search and filters</Button>}
      >
        No entry matches the search and filters.
      </EmptyState>
    )
  return (
    <EmptyState icon={<History aria-hidden className="size-6" />} title="Nothing yet">
      Everything created, edited or deleted through Greenroom appears here.
    </EmptyState>
  )
}
