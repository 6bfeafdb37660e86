import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Pause, Play, Square } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { batchRows, progressOf } from '#api/submissions/batch-rows.ts'
import {
  batchById,
  changeBatch,
  invalidateAfterBatch,
  isMoving,
  setBatch,
} from '#api/submissions/batches.ts'
import type { BatchAction, BatchDetail } from '#contract/batches/batch.ts'
import { Time, TimeDistance } from '#schedule/time.tsx'
import { Button } from '#ui/button.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { isolateDirection } from '#ui/isolate-direction.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { BackLink } from '#ui/page/back-link.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { Downloads } from '../results/downloads.tsx'
import type { HandOut } from '../results/result.ts'
import { BatchBadge } from './batch-badge.tsx'
import { BatchRows } from './batch-rows.tsx'
import {
  batchTitle,
  countsText,
  hasTitle,
  paceText,
  settled,
  unsuccessful,
  unsuccessfulStates,
} from './batch-text.ts'
import { RetryRows } from './retry-rows.tsx'
import { RetryUpdates } from './retry-updates.tsx'
import { TakeBack } from './take-back.tsx'

type Props = {
  id: string
  to: { batches: string; batch: (id: string) => string; conference: (id: string) => string }
  handOut: HandOut
}

type Shown = 'all' | 'not done'

/** One batch: how far it is while it runs, what became of each row, and what can be done about it. */
export function BatchPage({ id, to, handOut }: Props) {
  const query = useQuery(batchById(id))
  const error = useErrorUntilData(query)
  const batch = query.data
  if (error && !batch)
    return (
      <>
        <BackLink href={to.batches}>Batches</BackLink>
        <RequestError
          what="This batch could not be loaded."
          error={error}
          isFetching={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  if (!batch) return <Skeleton label="Loading the batch" className="h-96" />
  return (
    <>
      {error && (
        <div className="mb-4">
          <RequestError
            what="The progress could not be read again. What is shown is from the last update."
            error={error}
            isFetching={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        </div>
      )}
      <ShownBatch batch={batch} to={to} handOut={handOut} />
    </>
  )
}

function ShownBatch({ batch, to, handOut }: Omit<Props, 'id'> & { batch: BatchDetail }) {
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown>('all')
  const [isCorrecting, setCorrecting] = useState(false)
  const rowsQuery = useQuery(batchRows(batch.id, batch.total))
  const rowsError = useErrorUntilData(rowsQuery)
  const { rows = [], progress: shownProgress } = rowsQuery.data ?? {}
  const { id, kind, counts, state } = batch
  const ended = settled(batch)
  const wrong = unsuccessful(batch)
  const progress = progressOf(batch)
  // Each step of it changes a row, also while the rows are being read.
  const areRowsOld = shownProgress !== progress
  // What has failed is tried again by itself, and not at once.
  const mayRead = !rowsQuery.isFetching && !rowsQuery.isError
  const readRows = useEffectEvent(() => void rowsQuery.refetch())
  useEffect(() => {
    if (areRowsOld && mayRead) readRows()
  }, [areRowsOld, mayRead])
  const hasEnded = !isMoving(batch)
  useEffect(() => {
    if (hasEnded) invalidateAfterBatch(client)
  }, [client, hasEnded])
  const change = useMutation({
    mutationFn: (action: BatchAction) => changeBatch(id, action),
    onSuccess: (changed) => setBatch(client, changed),
  })
  const failed = rows.filter((row) => unsuccessfulStates.some((known) => known === row.state))
  const listed = shown === 'all' ? rows : failed
  const canRetry = wrong > 0 && !isCorrecting
  const failure = change.error
  return (
    <>
      <title>{`${isolateDirection(batchTitle(batch))} · Greenroom`}</title>
      <BackLink href={to.batches}>Batches</BackLink>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <PageHeading>
          <span translate={hasTitle(batch) ? 'no' : undefined}>{batchTitle(batch)}</span>
        </PageHeading>
        <BatchBadge batch={batch} />
      </div>
      <p className="mt-1 text-quiet">
        <Time value={batch.createdAt} />
        {batch.operator !== null && (
          <>
            {', by '}
            <span translate="no">{batch.operator}</span>
          </>
        )}
      </p>
      <div className="mt-5 rounded-xl border border-line bg-surface p-5">
        <progress
          aria-label="Rows with an outcome"
          max={batch.total}
          value={ended}
          className="batch-progress h-2 w-full"
        />
        <p role="status" className="mt-2 flex flex-wrap gap-x-4 tabular-nums">
          <span className="font-medium">
            {`${ended.toLocaleString('en')} of ${batch.total.toLocaleString('en')}`}
          </span>
          <span className="text-quiet">{countsText(batch)}</span>
          <span className="text-quiet">{paceText(batch)}</span>
        </p>
        {batch.waitingUntil !== null && state === 'running' && (
          <p className="mt-2 text-warning">
            {'SignalWire is busy or cannot be reached. It goes on by itself '}
            <TimeDistance value={batch.waitingUntil} />.
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
          {state === 'running' && (
            <Button busy={change.isPending} onClick={() => change.mutate('pause')}>
              <Pause aria-hidden className="size-4" />
              <span>Pause</span>
            </Button>
          )}
          {state === 'paused' && (
            <Button
              variant="primary"
              busy={change.isPending}
              onClick={() => change.mutate('resume')}
            >
              <Play aria-hidden className="size-4" />
              <span>Resume</span>
            </Button>
          )}
          {(state === 'running' || state === 'paused') && (
            <Button busy={change.isPending} onClick={() => change.mutate('stop')}>
              <Square aria-hidden className="size-4" />
              <span>Stop</span>
            </Button>
          )}
          {canRetry && kind === 'create' && (
            <Button
              variant="primary"
              disabled={failed.length === 0}
              busy={areRowsOld}
              onClick={() => setCorrecting(true)}
            >
              {`Correct and try ${wrong.toLocaleString('en')} again…`}
            </Button>
          )}
          {canRetry && kind !== 'create' && (
            <RetryUpdates id={id} rows={failed} areOld={areRowsOld} />
          )}
          {hasEnded && <Downloads {...{ batch, rows, handOut }} areOld={areRowsOld} />}
          {hasEnded && kind !== 'delete' && (counts.done ?? 0) > 0 && rows.length > 0 && (
            <TakeBack {...{ batch, rows }} areOld={areRowsOld} batchAddress={to.batch} />
          )}
        </div>
      </div>
      {failure && (
        <div className="mt-4">
          <RequestError what="That could not be done." operation="update" error={failure} />
        </div>
      )}
      {isCorrecting && failed.length > 0 && (
        <RetryRows batch={batch} rows={failed} onDone={() => setCorrecting(false)} />
      )}
      <div className="mt-6 mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-base">Rows</h2>
        {wrong > 0 && (
          <Segmented
            label="Rows shown"
            options={[
              ['all', `All ${batch.total.toLocaleString('en')}`],
              ['not done', `Not done ${wrong.toLocaleString('en')}`],
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
      </div>
      {rowsQuery.isPending && !rowsError && <Skeleton label="Loading the rows" className="h-48" />}
      {rowsError && (
        <RequestError
          what="The rows could not be loaded."
          error={rowsError}
          isFetching={rowsQuery.isFetching}
          onRetry={() => void rowsQuery.refetch()}
        />
      )}
      {listed.length > 0 && (
        <BatchRows batch={batch} rows={listed} conferenceAddress={to.conference} />
      )}
    </>
  )
}
