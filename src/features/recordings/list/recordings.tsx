import { Clapperboard, SearchX } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { recordingList } from '#api/rooms/recordings.ts'
import { useSessionsById } from '#api/rooms/session-directory.ts'
import { useAllPages } from '#api/use-all-pages.ts'
import { formatZone } from '#schedule/format.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { useShortcuts } from '#ui/keyboard/use-shortcuts.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { SortHead } from '#ui/table/sort-head.tsx'
import { recordingShortcuts } from '../recording-shortcuts.ts'
import { countText, totalsText } from '../recording-text.ts'
import { useFollowed } from '../use-followed.ts'
import { RecordingFilters } from './recording-filters.tsx'
import { RecordingRows } from './recording-rows.tsx'
import { mediumUp } from './recordings-table.tsx'
import { isFiltered, type Sort, sortedBy, withoutFilters } from './recordings-view.ts'
import { selectRecordings, totalsOf } from './select-recordings.ts'
import { sortLabels } from './sort-labels.ts'
import { useRecordingsView } from './use-recordings-view.ts'

type Props = {
  /** Where a conference of a name is found. */
  conferenceAddress: (name: string) => string
}

/** All recordings of the account: to find one, open its file, or clear some away. */
export function Recordings({ conferenceAddress }: Props) {
  const [zone] = useState(operatorZone)
  const now = useMinute()
  const { shown: view, change, flush } = useRecordingsView()
  const list = useAllPages(recordingList)
  const followed = useFollowed(list.rows)
  const sessionIds = useMemo(
    () => list.rows.flatMap(({ room_session_id }) => room_session_id ?? []),
    [list.rows],
  )
  const sessions = useSessionsById(sessionIds)
  const all = useMemo(
    () =>
      followed.map((recording) => ({
        ...recording,
        session: sessions.byId.get(recording.room_session_id ?? ''),
      })),
    [followed, sessions.byId],
  )
  // Typing goes first.
  const wanted = useDeferredValue(view)
  const rows = useMemo(() => selectRecordings(all, wanted, zone), [all, wanted, zone])
  const search = useRef<HTMLInputElement>(null)
  const below = useRef<HTMLDivElement>(null)
  useShortcuts(recordingShortcuts, { search: () => search.current?.focus() })

  const sortable = (sort: Sort, options: { className?: string; isEnd?: boolean } = {}) => (
    <SortHead
      label={sortLabels[sort]}
      order={view.sort === sort ? view.order : undefined}
      onSort={() => change(sortedBy(view, sort))}
      {...options}
    />
  )
  const figures = { className: `${mediumUp} pe-4`, isEnd: true }
  const hasRead = list.updatedAt > 0
  return (
    <>
      <PageHeading>Recordings</PageHeading>
      <p className="mt-1 mb-5 text-quiet">
        <span>Everything that was recorded and not deleted. Times are those of </span>
        <span>{`${formatZone(zone, now)}.`}</span>
      </p>
      <RecordingFilters
        view={view}
        onChange={change}
        onTyped={flush}
        searchRef={search}
        onDown={() => below.current?.querySelector<HTMLElement>('tbody input')?.focus()}
      />
      <div ref={below} className="mt-4">
        {!hasRead && !list.error && <Skeleton label="Loading the recordings" className="h-64" />}
        {list.error && (
          <div className="mb-4">
            <RequestError
              what={
                hasRead
                  ? `Only ${countText(list.rows.length)} could be loaded. Rows and totals are of these.`
                  : 'The recordings could not be loaded.'
              }
              error={list.error}
              isFetching={list.isReading}
              onRetry={list.retry}
            />
          </div>
        )}
        {sessions.error && (
          <div className="mb-4">
            <RequestError
              what="Some conferences’ names could not be loaded: they cannot be searched for now."
              error={sessions.error}
            />
          </div>
        )}
        {hasRead && (
          <div className="mb-1 flex min-h-6 flex-wrap items-center gap-x-4 text-quiet text-xs tabular-nums">
            <p role="status">
              {list.isComplete && (
                <span>
                  {rows.length === all.length
                    ? countText(all.length)
                    : `${rows.length.toLocaleString('en')} of ${countText(all.length)}`}
                </span>
              )}
            </p>
            {!list.isComplete && (
              <p>{`${countText(all.length)} so far; more are being read, the totals grow.`}</p>
            )}
            {rows.length > 0 && <p>{totalsText(totalsOf(rows))}</p>}
          </div>
        )}
        {hasRead && (
          <RecordingRows
            question={JSON.stringify(wanted)}
            rows={rows}
            zone={zone}
            conferenceAddress={conferenceAddress}
            isNaming={!sessions.isComplete && !sessions.error}
            head={
              <>
                {sortable('conference')}
                {sortable('recorded', { className: mediumUp })}
                {sortable('state', { className: mediumUp })}
                {sortable('length', figures)}
                {sortable('size', figures)}
                {sortable('cost', figures)}
              </>
            }
            empty={
              list.isComplete && (
                <Nothing
                  isNarrowed={isFiltered(view)}
                  onClear={() => change(withoutFilters(view))}
                />
              )
            }
          />
        )}
      </div>
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
        No recording matches the search and filters.
      </EmptyState>
    )
  return (
    <EmptyState icon={<Clapperboard aria-hidden className="size-6" />} title="No recording yet">
      What is recorded in a room appears here while it is being recorded. “Record on start” of a
      conference records each of its sessions.
    </EmptyState>
  )
}
