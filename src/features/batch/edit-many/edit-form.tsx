import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Conference } from '#contract/conference.ts'
import { useNavigateFromHere } from '#lib/state/use-navigate-from-here.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { announce } from '#ui/notices/announcer.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { ConfirmRun } from '../run/confirm-run.tsx'
import { useStartBatch } from '../run/use-start-batch.ts'
import { EditBar } from './edit-bar.tsx'
import { dropEditDraft, type EditDraft, writeEditDraft } from './edit-draft.ts'
import { EditSections } from './fields/edit-sections.tsx'
import { endError } from './fields/window-fields.tsx'
import { type ConferenceEdit, valueErrors } from './plan/conference-edit.ts'
import { DifferencesList } from './plan/differences-list.tsx'
import { hardToRead } from './plan/hard-to-read.ts'
import { inWords } from './plan/in-words.ts'
import { editBatch, editTotals, MAX_EDITED, planEdit } from './plan/plan-edit.ts'
import { readMove, windowEnds } from './plan/plan-window.ts'
import { StartFailed } from './start-failed.tsx'

type Props = {
  to: { conferences: string; batch: (id: string) => string }
  draft: EditDraft
  /** Those of the chosen conferences that are still there. */
  found: readonly Conference[]
}

/** Changes the chosen conferences: fields, what differs then, and the start of the batch. */
export function EditForm({ to, draft, found }: Props) {
  const navigate = useNavigateFromHere()
  const now = useMinute()
  const [edit, setEdit] = useState(draft.edit)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [attempt, setAttempt] = useState(draft.attempt)
  const [isAsking, setAsking] = useState(false)
  const clocks = useRef<HTMLDivElement>(null)
  const differences = useRef<HTMLElement>(null)
  const ids = useMemo(() => draft.ids.filter((id) => !leftOut.has(id)), [draft, leftOut])
  const conferences = useMemo(() => found.filter(({ id }) => !leftOut.has(id)), [found, leftOut])
  // What is typed is shown first; 2,000 conferences are compared after that.
  const settled = useDeferredValue(edit)
  const plans = useMemo(() => planEdit(conferences, settled, now), [conferences, settled, now])
  const concerned = useMemo(
    () => plans.filter(({ changes }) => changes.length > 0).toSorted(problemsFirst),
    [plans],
  )
  const totals = useMemo(() => editTotals(plans), [plans])
  const unreadable = useMemo(() => hardToRead(concerned), [concerned])
  const errors = valueErrors(edit.values)
  const start = useStartBatch({
    last: attempt,
    onAttempt: (next) => {
      setAttempt(next)
      writeEditDraft({ ids, edit, attempt: next })
    },
    onStarted: (batch) => {
      dropEditDraft()
      navigate(to.batch(batch.id), { replace: true })
    },
  })
  const { reset } = start
  useEffect(() => writeEditDraft({ ids, edit: settled, attempt }), [ids, settled, attempt])
  const change = (changed: Partial<ConferenceEdit>) => {
    reset()
    setEdit((known) => ({ ...known, ...changed }))
  }
  const leaveOut = (ids: readonly string[]) => {
    setLeftOut((known) => new Set([...known, ...ids]))
    announce(ids.length === 1 ? '1 conference left out' : `${ids.length} conferences left out`)
  }
  const broken = concerned.filter(
    ({ problem, clockChanges }) => problem !== undefined && !isOpen(clockChanges.length, settled),
  )
  const openCount = totals.problems - broken.length
  const isWrong = errors.size > 0 || hasWrongWindow(edit)
  const isReady =
    settled === edit &&
    totals.changed > 0 &&
    totals.problems === 0 &&
    !isWrong &&
    conferences.length <= MAX_EDITED
  const what = inWords(totals.changed)
  const gone = draft.ids.length - found.length
  const { error } = start
  return (
    <>
      <BackLink href={to.conferences} state={{ selected: ids }}>
        Conferences
      </BackLink>
      <PageHeading>{`Edit ${inWords(conferences.length)}`}</PageHeading>
      <p className="mt-1 mb-5 text-quiet">
        <span>What you do not touch stays as it is in each of them.</span>
        {gone > 0 && <span>{` ${gone === 1 ? '1 is' : `${gone} are`} not there any more.`}</span>}
      </p>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="min-w-0 space-y-5">
          <EditSections
            edit={edit}
            now={now}
            conferences={conferences}
            clockChanges={totals.clockChanges}
            clocks={clocks}
            unreadable={unreadable}
            errors={errors}
            onChange={change}
          />
        </div>
        <div className="min-w-0 xl:sticky xl:top-4">
          <h2 className="mb-2 font-semibold text-base">What will change</h2>
          {concerned.length === 0 ? (
            <p className="rounded-lg border border-line border-dashed p-6 text-center text-quiet">
              Nothing yet. Each conference that differs is listed here before anything is sent.
            </p>
          ) : (
            <DifferencesList
              ref={differences}
              plans={concerned}
              zone={edit.zone}
              reading={edit.reading}
              onLeaveOut={leaveOut}
            />
          )}
        </div>
      </div>
      {error && (
        <div className="mt-4">
          <StartFailed
            error={error}
            isPending={start.isPending}
            onRetry={() => start.mutate(editBatch(plans, edit))}
          />
        </div>
      )}
      <EditBar
        totals={totals}
        broken={broken.length}
        openCount={openCount}
        hasDifferences={concerned.length > 0}
        isReady={isReady}
        isPending={start.isPending}
        onShowDifferences={() => {
          differences.current?.focus({ preventScroll: true })
          differences.current?.scrollIntoView({ block: 'center' })
        }}
        onChooseReading={() => {
          clocks.current?.querySelector('input')?.focus({ preventScroll: true })
          clocks.current?.scrollIntoView({ block: 'center' })
        }}
        onLeaveOut={() => leaveOut(broken.map(({ conference }) => conference.id))}
        onRun={() => {
          reset()
          setAsking(true)
        }}
      />
      {isAsking && (
        <ConfirmRun
          verb="Change"
          what={what}
          count={totals.changed.toLocaleString('en')}
          totals="Who has changed one of them meanwhile is not overwritten: that conference is left as it is, and listed."
          onCancel={() => setAsking(false)}
          onRun={() => {
            setAsking(false)
            start.mutate(editBatch(plans, edit))
          }}
        />
      )}
    </>
  )
}

function problemsFirst(
  a: { problem: string | undefined },
  b: { problem: string | undefined },
): number {
  return Number(a.problem === undefined) - Number(b.problem === undefined)
}

/** Whether nothing is wrong but that a reading is to be chosen. */
function isOpen(clockChanges: number, { reading }: ConferenceEdit): boolean {
  return clockChanges > 0 && reading === undefined
}

function hasWrongWindow({ window, zone }: ConferenceEdit): boolean {
  if (window.kind === 'move') return readMove(window) === undefined
  return (
    window.kind === 'set' && windowEnds.some((end) => endError(window[end], zone) !== undefined)
  )
}
