import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { retryInterval, useErrorUntilData } from '#api/recovery.ts'
import { submissionList } from '#api/submissions/submission-list.ts'
import { formatDay, formatZone } from '#schedule/format.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Card } from '#ui/page/card.tsx'
import { DataAge } from '#ui/page/data-age.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { CappedList } from './capped-list.tsx'
import { HORIZON_MS, type Need } from './day.ts'
import type { TodayLinks } from './links.ts'
import { LiveRow } from './live-row.tsx'
import { NeedRow } from './need-row.tsx'
import { needText, unknownOutcomeText } from './need-text.ts'
import { OpeningRow } from './opening-row.tsx'
import { ScreenAwake } from './screen-awake.tsx'
import { useDay } from './use-day.ts'

/** So long an outcome may take before it needs somebody, and how often it is asked for, in ms. */
const OUTCOME_INTERVAL_MS = 15_000
const HOURS = HORIZON_MS / 3_600_000

/** What is live, what opens in the next hours, and what needs somebody. */
export function Today({ to }: { to: TodayLinks }) {
  const { now, zone, upcoming, running, live, soon, needs } = useDay()
  const outcomes = useInfiniteQuery({
    ...submissionList({ state: 'finding_out' }),
    refetchInterval: ({ state: { error } }) => retryInterval(error) || OUTCOME_INTERVAL_MS,
  })
  const unknown = outcomes.data?.pages.flatMap(({ data }) => data)
  const upcomingError = useErrorUntilData(upcoming)
  const runningError = useErrorUntilData(running)
  const outcomesError = useErrorUntilData(outcomes)
  const troubles = needs &&
    unknown && [
      ...unknown.map((submission) => ({
        key: submission.key,
        text: unknownOutcomeText(submission, to),
      })),
      ...needs.map((need) => ({ key: keyOf(need), text: needText(need, now, zone, to) })),
    ]
  // What was read stays, with its age and why it is not newer: a blip empties no screen.
  const failed = (what: string, error: Error | null, query: typeof upcoming | typeof running) =>
    error && query.data === undefined ? (
      <RequestError
        what={what}
        error={error}
        isFetching={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    ) : undefined
  const liveFailed = failed('Who is in a room could not be read.', runningError, running)
  const soonFailed = failed('What opens next could not be read.', upcomingError, upcoming)
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <PageHeading>Today</PageHeading>
        <p className="text-quiet">{`${formatDay(now, zone)} · ${formatZone(zone, now)}`}</p>
        <div className="ms-auto flex flex-wrap items-center gap-x-3">
          <ScreenAwake />
          <DataAge query={oldest([running, upcoming, outcomes])} />
        </div>
      </div>
      <p role="status" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 font-medium">
        {live && <span>{`${live.length} live`}</span>}
        {soon && (
          <span>{`${soon.length} ${soon.length === 1 ? 'opens' : 'open'} within ${HOURS} hours`}</span>
        )}
        {troubles && (
          <span className={troubles.length > 0 ? 'text-warning' : undefined}>
            {troubles.length === 1 ? '1 needs somebody' : `${troubles.length} need somebody`}
          </span>
        )}
      </p>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-4">
          <Card title="Live">
            {liveFailed ??
              part(live, 'Reading who is in a room', 'Nobody is in a room just now.', (rooms) => (
                <CappedList
                  entries={rooms}
                  render={(room) => (
                    <LiveRow key={room.sessionId} room={room} now={now} zone={zone} to={to} />
                  )}
                />
              ))}
          </Card>
          <Card title={`Opens within ${HOURS} hours`}>
            {soonFailed ??
              part(
                soon,
                'Reading what opens next',
                <>
                  <span>{`Nothing opens in the next ${HOURS} hours.`}</span>{' '}
                  <Link href={to.conferences} className="underline hover:no-underline">
                    All conferences
                  </Link>
                </>,
                (list) => (
                  <CappedList
                    entries={list}
                    render={(opening) => (
                      <OpeningRow
                        key={opening.conference.id}
                        opening={opening}
                        now={now}
                        zone={zone}
                        to={to}
                      />
                    )}
                  />
                ),
              )}
          </Card>
        </div>
        <Card title="Needs somebody">
          {(outcomesError && !unknown && (
            <RequestError
              what="Outcomes could not be read."
              error={outcomesError}
              isFetching={outcomes.isFetching}
              onRetry={() => void outcomes.refetch()}
            />
          )) ||
            (liveFailed || soonFailed ? (
              <p className="text-quiet">Known once the rest can be read.</p>
            ) : (
              part(
                troubles,
                'Reading what needs somebody',
                'Nothing needs you just now.',
                (list) => (
                  <CappedList
                    entries={list}
                    render={({ key, text }) => <NeedRow key={key} text={text} />}
                  />
                ),
              )
            ))}
        </Card>
      </div>
    </>
  )
}

type Reading = Parameters<typeof DataAge>[0]['query']

/** @returns the one whose age counts: the first one, or one that could not be read again */
function oldest(readings: readonly [Reading, ...Reading[]]): Reading {
  return readings.find(({ error, dataUpdatedAt }) => error && dataUpdatedAt > 0) ?? readings[0]
}

/** A part of the page: still being read, empty, or its list. */
function part<Entry>(
  list: readonly Entry[] | undefined,
  loading: string,
  empty: ReactNode,
  render: (list: readonly Entry[]) => ReactNode,
): ReactNode {
  if (!list) return <Skeleton label={loading} className="h-24" />
  return list.length === 0 ? <p className="text-quiet">{empty}</p> : render(list)
}

function keyOf(need: Need): string {
  return `${need.kind} ${need.kind === 'not handed out' ? need.conference.id : need.room.sessionId}`
}
