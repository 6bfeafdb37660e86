import { CircleCheck, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useErrorUntilData } from '#api/recovery.ts'
import { batchLimits } from '#contract/batches/batch.ts'
import type { Conference } from '#contract/conference.ts'
import type { Shift } from '#schedule/window/shift.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { useShortcuts } from '#ui/keyboard/use-shortcuts.ts'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { useSelection } from '#ui/selection/use-selection.ts'
import { useConferenceCommands } from '../commands/use-conference-commands.ts'
import { DeleteDialog } from '../delete/delete-dialog.tsx'
import { DeleteManyDialog, MAX_WATCHED_DELETES } from '../delete/delete-many-dialog.tsx'
import { deletedMessage } from '../delete/deleted-message.ts'
import { ListToolbar } from './filters/list-toolbar.tsx'
import { findConferenceId } from './find-conference-id.ts'
import { ListCaption } from './list-caption.tsx'
import { ListFooter } from './list-footer.tsx'
import { listShortcuts } from './list-shortcuts.ts'
import { ListFailed, ListLoading, NoConferences, NothingMatches } from './list-states.tsx'
import { isFiltered, withoutFilters } from './list-view.ts'
import { QueueChips } from './queue/queue-chips.tsx'
import { RefreshStatus } from './refresh-status.tsx'
import { SavedViews } from './saved-views.tsx'
import { ListTable, type ListTableHandle } from './table/list-table.tsx'
import { SelectionBar } from './table/selection-bar.tsx'
import { useConferenceRows } from './use-conference-rows.ts'
import { useListView } from './use-list-view.ts'

type Props = {
  /** Where a conference's page is, and the form for a new one. */
  to: {
    conference: (id: string) => string
    editConference: (id: string) => string
    copyOf: (id: string, shift?: Shift) => string
    newConference: string
    batch: (id: string) => string
  }
  /** Another way to a new conference. */
  otherWay: ReactNode
  /** What those were called that have just been deleted elsewhere. */
  gone: readonly string[]
  /** Ids of what is selected from the start. */
  selected: readonly string[]
  /** The row from which the page was left, where it is come back to. */
  leftRow: string | undefined
  /** Called before the page is left for one of its conferences. */
  onLeave: (id: string) => void
  /** Goes on to change several at once. */
  onEdit: (ids: readonly string[]) => void
}

/** All conferences of the account: to find one, open it, or clear some away. */
export function ConferenceList(props: Props) {
  const { to, otherWay, gone, selected, onEdit, onLeave } = props
  const [, navigate] = useLocation()
  const { shown: view, change: setView, flush } = useListView()
  // Asked for once: the browser takes its time to tell, and there are many times to write.
  const [zone] = useState(operatorZone)
  const { query, rows, groups, counts, isPending, isBehind, ...listing } = useConferenceRows(
    view,
    zone,
  )
  const { searched, loaded, loadingAll, loadAll, onNearEnd, followsList } = listing
  const error = useErrorUntilData(query)
  const selection = useSelection(rows, selected)
  const [deleting, setDeleting] = useState<readonly Conference[]>()
  const [outcome, setOutcome] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<ListTableHandle>(null)
  const above = useRef<HTMLDivElement>(null)
  const [goingTo, setGoingTo] = useState<'rows' | 'first hit'>()
  const searchedId = findConferenceId(view.q)
  const open = (id: string) => {
    onLeave(id)
    navigate(to.conference(id))
  }
  // Only after the list is there: a live region that comes with its text is not read out.
  useEffect(() => setOutcome(deletedMessage(gone)), [gone])
  const remove = (conferences: readonly Conference[]) => {
    // Who is inside may have changed since the list was read.
    void query.refetch()
    setDeleting(conferences)
  }
  const { commands, hasLink, dialog } = useConferenceCommands({
    to,
    onLeave,
    report: setOutcome,
    remove: (conference) => remove([conference]),
  })
  useShortcuts(listShortcuts, {
    search: () => search.current?.focus(),
    create: () => navigate(to.newConference),
    rows: () => table.current?.focusActive(),
  })

  // Who types and goes on at once means the rows that were asked for, which come a moment later.
  const goOn = useEffectEvent((to: 'rows' | 'first hit') => {
    setGoingTo(undefined)
    if (to === 'rows') return table.current?.focusFirst()
    const hit = rows[0]?.id ?? searchedId
    if (hit === undefined) return
    // So that the way back leads to what was found.
    flush()
    open(hit)
  })
  useLayoutEffect(() => {
    if (goingTo && !isPending && !isBehind) goOn(goingTo)
  }, [goingTo, isPending, isBehind])

  const listed = () => {
    if (!query.data && error)
      return (
        <ListFailed
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )
    if (isPending) return <ListLoading />
    if (rows.length === 0 && !isFiltered(view))
      return <NoConferences newConference={to.newConference} />
    return (
      <>
        {rows.length === 0 ? (
          <NothingMatches
            hasDays={view.from !== '' || view.until !== ''}
            byId={searchedId === undefined ? undefined : to.conference(searchedId)}
            onClear={() => setView(withoutFilters(view))}
          />
        ) : (
          <ListTable
            ref={table}
            above={above}
            rows={rows}
            groups={groups}
            commands={commands}
            hasLink={hasLink}
            zone={zone}
            hasMore={query.hasNextPage}
            view={view}
            onView={setView}
            selected={selection.ids}
            onSelect={selection.toggle}
            onSelectAll={selection.toggleAll}
            hrefOf={to.conference}
            leftRow={props.leftRow}
            onLeave={onLeave}
            onOpen={open}
            onNearEnd={onNearEnd}
          />
        )}
        <ListFooter
          loaded={loaded}
          hasMore={query.hasNextPage}
          followsList={followsList}
          loadingAll={loadingAll}
          error={query.isFetchNextPageError ? query.error : null}
          onLoadAll={loadAll}
          onRetry={() => void query.fetchNextPage()}
        />
      </>
    )
  }

  return (
    <>
      <div ref={above}>
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <PageHeading>Conferences</PageHeading>
          <RefreshStatus query={query} zone={zone} />
          <div className="ms-auto">{otherWay}</div>
          <Link
            href={to.newConference}
            aria-keyshortcuts="n"
            className="inline-flex h-9 max-sm:hidden items-center gap-2 rounded-md bg-accent px-3.5 font-semibold text-on-accent text-sm hover:bg-accent-hover"
          >
            <Plus aria-hidden className="size-4" />
            New conference
          </Link>
        </div>
        <div role="status">
          {outcome && (
            <p className="mb-3 flex items-center gap-2 text-quiet">
              <CircleCheck aria-hidden className="size-4 text-success" />
              <span>{outcome}</span>
            </p>
          )}
        </div>
        <div className="mb-3">
          <ListToolbar
            view={view}
            onChange={(next) => {
              setGoingTo(undefined)
              setView(next)
            }}
            searchRef={search}
            onDown={() => setGoingTo('rows')}
            onEnter={() => setGoingTo('first hit')}
            onLeave={() => {
              setGoingTo(undefined)
              flush()
            }}
          />
        </div>
        <div className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1">
          <QueueChips
            value={view.when}
            counts={counts}
            onChange={(when) => setView({ ...view, when })}
          />
          <div className="max-sm:-ms-2.5">
            <SavedViews view={view} onView={setView} report={setOutcome} />
          </div>
        </div>
        {query.data && (
          <ListCaption shown={rows.length} loaded={searched.count} hasMore={searched.hasMore} />
        )}
      </div>
      <div className="max-sm:pb-16">{listed()}</div>
      {selection.chosen.length > 0 && (
        <SelectionBar
          count={selection.chosen.length}
          onClear={selection.clear}
          onEdit={
            selection.chosen.length > batchLimits.rows
              ? undefined
              : () => onEdit(selection.chosen.map(({ id }) => id))
          }
          onDelete={() => remove(selection.chosen)}
        />
      )}
      {dialog}
      {/* The header scrolls away, and with it the way to a new conference. */}
      {selection.chosen.length === 0 && (
        <Link
          href={to.newConference}
          aria-label="New conference"
          className="fixed end-4 bottom-4 z-20 grid size-12 place-items-center rounded-full bg-accent text-on-accent shadow-raised hover:bg-accent-hover sm:hidden"
        >
          <Plus aria-hidden className="size-5" />
        </Link>
      )}
      {deleting && deleting.length > MAX_WATCHED_DELETES && (
        <DeleteManyDialog
          conferences={deleting}
          onCancel={() => setDeleting(undefined)}
          onStarted={(id) => navigate(to.batch(id))}
        />
      )}
      {deleting && deleting.length <= MAX_WATCHED_DELETES && (
        <DeleteDialog
          conferences={deleting.map((asked) => rows.find(({ id }) => id === asked.id) ?? asked)}
          onClose={(names) => {
            setDeleting(undefined)
            if (names.length > 0) setOutcome(deletedMessage(names))
          }}
        />
      )}
    </>
  )
}
