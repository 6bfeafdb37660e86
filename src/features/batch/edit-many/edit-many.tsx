import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { conferencesByIds } from '#api/conferences-by-ids.ts'
import { RequestFailed } from '#api/failure.ts'
import { useErrorUntilData } from '#api/recovery.ts'
import type { Conference } from '#contract/conference.ts'
import { conferenceFields, type FieldName } from '#contract/conference-fields.ts'
import { type Section, sections } from '#contract/field-kinds.ts'
import { themeLabels, themeNames } from '#contract/theme.ts'
import { useNavigateFromHere } from '#lib/use-navigate-from-here.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { announce } from '#ui/notices/announcer.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { PageHeading } from '#ui/page-heading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { ConfirmRun } from '../run/confirm-run.tsx'
import { rowErrors, rowErrorText } from '../run/row-errors.ts'
import { useStartBatch } from '../run/use-start-batch.ts'
import { ClockChangeChoice } from './clock-change-choice.tsx'
import { type ConferenceEdit, valueErrors, withValue } from './conference-edit.ts'
import { DifferencesList } from './differences-list.tsx'
import { dropEditDraft, type EditDraft, readEditDraft, writeEditDraft } from './edit-draft.ts'
import { EditField } from './edit-field.tsx'
import { editFields } from './edit-fields.ts'
import { hardToRead } from './hard-to-read.ts'
import { editBatch, editTotals, MAX_EDITED, planEdit } from './plan-edit.ts'
import { readMove, windowEnds } from './plan-window.ts'
import { SharedValueList } from './shared-value-list.tsx'
import { sharedValues } from './shared-values.ts'
import { WholeTheme } from './whole-theme.tsx'
import { endError, WindowFields } from './window-fields.tsx'

type Props = {
  to: { conferences: string; batch: (id: string) => string }
}

/** Changes what several conferences have in common: what was chosen in the list. */
export function EditMany({ to }: Props) {
  const client = useQueryClient()
  const [draft] = useState(readEditDraft)
  const query = useQuery({
    ...conferencesByIds(client, draft.ids),
    enabled: draft.ids.length > 0,
  })
  const error = useErrorUntilData(query)
  if (draft.ids.length === 0)
    return (
      <Nothing to={to} text="Choose conferences in the list first: tick them, then press Edit." />
    )
  if (query.data?.length === 0)
    return <Nothing to={to} text="None of the chosen conferences is there any more." />
  if (query.data) return <EditForm to={to} draft={draft} found={query.data} />
  if (error)
    return (
      <>
        <BackLink href={to.conferences}>Conferences</BackLink>
        <PageHeading className="mb-5">Edit conferences</PageHeading>
        <RequestError
          what="The conferences could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  return <Skeleton label="Loading the conferences" className="h-96" />
}

function Nothing({ to, text }: Props & { text: string }) {
  return (
    <>
      <BackLink href={to.conferences}>Conferences</BackLink>
      <PageHeading>Edit conferences</PageHeading>
      <p className="mt-2 text-quiet">{text}</p>
      <Link href={to.conferences} className="mt-4 inline-block font-medium underline">
        Go to the list
      </Link>
    </>
  )
}

const sectionTitles: Readonly<Record<Section, string>> = {
  details: 'Details',
  schedule: 'Schedule',
  room: 'Room',
  theme: 'Theme',
}

type FormProps = Props & { draft: EditDraft; found: readonly Conference[] }

function EditForm({ to, draft, found }: FormProps) {
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
  const shared = useMemo(
    () => new Map(editFields.map((field) => [field, sharedValues(conferences, field)])),
    [conferences],
  )
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
  const isReady = settled === edit && totals.changed > 0 && totals.problems === 0 && !isWrong
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
          {sections.map((section) => (
            <Group key={section} title={sectionTitles[section]}>
              {section === 'schedule' && (
                <div>
                  <WindowFields edit={edit} now={now} onChange={change} />
                  {totals.clockChanges > 0 && (
                    <div className="mt-4">
                      <ClockChangeChoice
                        ref={clocks}
                        count={totals.clockChanges}
                        zone={edit.zone}
                        reading={edit.reading}
                        onChange={(reading) => change({ reading })}
                      />
                    </div>
                  )}
                  <div className="mt-4 grid gap-x-4 gap-y-2 sm:grid-cols-2">
                    {windowEnds.map((end) => (
                      <div key={end}>
                        <p className="font-medium text-xs">{conferenceFields[end].label}</p>
                        <SharedValueList
                          field={end}
                          values={shared.get(end) ?? []}
                          zone={edit.zone}
                        />
                      </div>
                    ))}
                  </div>
                </div>
              )}
              {section === 'theme' && (
                <div className="mb-5">
                  <div role="status">
                    {themeNames.map((name) => {
                      const count = unreadable[name] ?? 0
                      return (
                        count > 0 && (
                          <p key={name} className="mb-4 rounded-md bg-warning-soft p-3">
                            {`${themeLabels[name]} theme: some of it will be hard to read in ${inWords(count)}.`}
                          </p>
                        )
                      )
                    })}
                  </div>
                  <WholeTheme
                    conferences={conferences}
                    onChoose={(colors) => change({ values: { ...edit.values, ...colors } })}
                  />
                </div>
              )}
              {section !== 'schedule' && (
                <div className={columnsOf[section]}>
                  {fieldsOf(section).map((field) => (
                    <EditField
                      key={field}
                      field={field}
                      shared={shared.get(field) ?? []}
                      value={edit.values[field]}
                      onChange={(value) => change({ values: withValue(edit.values, field, value) })}
                      error={errors.get(field)}
                      zone={edit.zone}
                    />
                  ))}
                </div>
              )}
            </Group>
          ))}
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
            onRetry={() => start.mutate(editBatch(plans))}
          />
        </div>
      )}
      <div className="sticky bottom-0 z-20 mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-canvas py-3">
        <p role="status" className="min-w-0 flex-1 basis-56 text-quiet">
          <strong className="font-semibold text-ink">
            {totals.changed === 1 ? '1 conference changes' : `${inWords(totals.changed)} change`}
          </strong>
          {totals.changed > 0 && totals.same > 0 && (
            <span>{`, ${totals.same.toLocaleString('en')} ${totals.same === 1 ? 'is' : 'are'} like that already`}</span>
          )}
          <span>.</span>
          {broken.length > 0 && (
            <span className="text-danger">
              {` ${broken.length.toLocaleString('en')} cannot be sent like this.`}
            </span>
          )}
          {openCount > 0 && (
            <span className="text-warning">
              {` ${openCount.toLocaleString('en')} ${openCount === 1 ? 'needs' : 'need'} a choice, because clocks change.`}
            </span>
          )}
        </p>
        {concerned.length > 0 && (
          <Button
            variant="quiet"
            className="xl:hidden"
            onClick={() => {
              differences.current?.focus({ preventScroll: true })
              differences.current?.scrollIntoView({ block: 'center' })
            }}
          >
            See what changes
          </Button>
        )}
        {openCount > 0 && (
          <Button
            onClick={() => {
              clocks.current?.querySelector('input')?.focus({ preventScroll: true })
              clocks.current?.scrollIntoView({ block: 'center' })
            }}
          >
            Choose
          </Button>
        )}
        {broken.length > 0 && (
          <Button onClick={() => leaveOut(broken.map(({ conference }) => conference.id))}>
            {`Leave out ${broken.length.toLocaleString('en')}`}
          </Button>
        )}
        <Button
          variant="primary"
          disabled={!isReady || conferences.length > MAX_EDITED}
          busy={start.isPending}
          onClick={() => {
            reset()
            setAsking(true)
          }}
        >
          {totals.changed === 0 ? 'Change conferences' : `Change ${what}`}
        </Button>
      </div>
      {isAsking && (
        <ConfirmRun
          verb="Change"
          what={what}
          count={totals.changed.toLocaleString('en')}
          totals="Who has changed one of them meanwhile is not overwritten: that conference is left as it is, and listed."
          onCancel={() => setAsking(false)}
          onRun={() => {
            setAsking(false)
            start.mutate(editBatch(plans))
          }}
        />
      )}
    </>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line bg-surface p-5">
      <h2 id={id} className="mb-4 font-semibold text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}

const columnsOf: Readonly<Record<Section, string>> = {
  details: 'space-y-5',
  schedule: '',
  room: 'grid gap-x-4 gap-y-5 sm:grid-cols-2',
  theme: 'grid gap-x-4 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-2',
}

function fieldsOf(section: Section): readonly FieldName[] {
  return editFields.filter((field) => conferenceFields[field].section === section)
}

function StartFailed(props: { error: Error; isPending: boolean; onRetry: () => void }) {
  const { error, isPending, onRetry } = props
  if (error instanceof RequestFailed && error.failure.kind === 'invalid_fields')
    return (
      <Notice tone="danger" role="alert" title="Nothing was changed: this was not accepted">
        <ul className="space-y-1">
          {rowErrors(error.failure.errors).map((each) => (
            <li key={rowErrorText(each)}>{rowErrorText(each)}</li>
          ))}
        </ul>
      </Notice>
    )
  return (
    <RequestError
      what="The changes could not be started."
      lead="Starting them again is safe: what was taken in already is not taken in twice."
      operation="update"
      error={error}
      onRetry={onRetry}
      isFetching={isPending}
    />
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

function inWords(count: number): string {
  return count === 1 ? '1 conference' : `${count.toLocaleString('en')} conferences`
}
