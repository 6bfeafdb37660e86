import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChartColumn, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { brandsByName } from '#api/records/brands-by-name.ts'
import { recordingList } from '#api/rooms/recordings.ts'
import { sessionDirectory } from '#api/rooms/session-directory.ts'
import { usageLogs } from '#api/rooms/usage-logs.ts'
import { useAllPages } from '#api/use-all-pages.ts'
import { epochMs, writeDateTime } from '#contract/date-time.ts'
import { saveFile } from '#lib/browser/save-file.ts'
import { formatZone } from '#schedule/format.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { Button } from '#ui/button.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import { EmptyState } from '#ui/page/empty-state.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { chargedSession, sumUsage } from './sums/sum-usage.ts'
import { dayAt, dayOfInstant, usageDays } from './sums/usage-days.ts'
import { usageCsv, usageFileName } from './sums/usage-file.ts'
import { usePeopleCounts } from './sums/use-people-counts.ts'
import { UsageControls } from './usage-controls.tsx'
import { UsageFigures } from './usage-figures.tsx'
import { UsageRemarks } from './usage-remarks.tsx'
import { UsageSources } from './usage-sources.tsx'
import { UsageTable } from './usage-table.tsx'
import { amountText, groupText } from './usage-text.ts'
import { rangeOf } from './usage-view.ts'
import { useUsageView } from './use-usage-view.ts'

type Props = {
  /** Where a conference of a name is found. */
  conferenceAddress: (name: string) => string
}

const noBrands: ReadonlyMap<string, string> = new Map()

/** A session is asked for by when its log was made, which may be at its beginning or its end. */
const LOG_MARGIN_MS = 24 * 60 * 60_000

/** What was used and what it cost, by day, conference or brand. */
export function Usage({ conferenceAddress }: Props) {
  const [zone] = useState(operatorZone)
  const now = useMinute()
  const { view, change } = useUsageView()
  const { by, show: measure } = view
  const client = useQueryClient()
  const today = dayOfInstant(now, zone)
  const { from, to, isCut } = rangeOf(view, today)
  const days = useMemo(() => usageDays(from, to, zone), [from, to, zone])
  const start = days[0]?.start ?? now
  const end = days.at(-1)?.end ?? now

  const logs = useAllPages(
    useMemo(
      () =>
        usageLogs({
          after: writeDateTime(start - LOG_MARGIN_MS),
          before: writeDateTime(end + LOG_MARGIN_MS),
        }),
      [start, end],
    ),
  )
  const directory = useAllPages(sessionDirectory)
  const recordings = useAllPages(recordingList)
  const brands = useQuery({ ...brandsByName(client), enabled: by === 'brand' })

  const charged = useMemo(
    () =>
      logs.rows
        .map((log) => chargedSession(log, logs.updatedAt))
        .filter(({ at }) => dayAt(days, at) !== undefined),
    [logs.rows, logs.updatedAt, days],
  )
  const sessions = useMemo(
    () =>
      directory.isComplete
        ? directory.rows.filter(
            (session) =>
              dayAt(days, epochMs(session.start_time ?? session.created_at)) !== undefined,
          )
        : undefined,
    [directory.rows, directory.isComplete, days],
  )
  const people = usePeopleCounts(sessions)
  const summed = useMemo(() => {
    const names = new Map(directory.rows.map(({ id, name }) => [id, name]))
    return sumUsage(
      {
        days,
        sessions: charged,
        recordings: recordings.rows.map((recording) => ({
          at: epochMs(recording.started_at ?? recording.created_at),
          name: names.get(recording.room_session_id ?? '') ?? null,
        })),
        attended: (sessions ?? []).map(({ id, name, start_time, created_at }) => ({
          id,
          name,
          at: epochMs(start_time ?? created_at),
        })),
        people: people.counts,
        brands: brands.data ?? noBrands,
      },
      by,
    )
  }, [days, charged, recordings.rows, directory.rows, sessions, people.counts, brands.data, by])
  const { rows, total } = summed
  const titles = useMemo(
    () => new Map(directory.rows.map(({ name, display_name }) => [name, display_name])),
    [directory.rows],
  )
  const nameOf = (key: string) =>
    (by === 'conference' && key !== '' && titles.get(key)) || groupText(by, key)

  const isWhole =
    logs.isComplete &&
    directory.isComplete &&
    recordings.isComplete &&
    (by !== 'brand' || brands.isSuccess)
  const hasRead = logs.updatedAt > 0
  return (
    <>
      <PageHeading>Usage</PageHeading>
      <p className="mt-1 mb-5 text-quiet">
        <span>What was used and what SignalWire charged for it. Days are those of </span>
        <span>{zone === 'UTC' ? 'UTC.' : `${formatZone(zone, now)} now.`}</span>
      </p>
      <UsageControls view={view} today={today} onChange={change} />
      <div className="mt-5 space-y-5">
        <UsageRemarks
          logs={logs}
          directory={directory}
          recordings={recordings}
          brandsError={by === 'brand' ? brands.error : null}
          charged={charged}
          people={people}
          sessions={sessions}
          isCut={isCut}
        />
        {!hasRead && !logs.error && <Skeleton label="Loading the usage" className="h-64" />}
        {hasRead && rows.length === 0 && logs.isComplete && (
          <EmptyState
            icon={<ChartColumn aria-hidden className="size-6" />}
            title="Nothing was used"
          >
            No session began in these days.
          </EmptyState>
        )}
        {rows.length > 0 && (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="font-semibold text-lg tabular-nums">
                <span>{`${amountText(total, 'dollars')} `}</span>
                <span className="font-normal text-quiet text-sm">
                  {isWhole
                    ? `for ${total.sessions.toLocaleString('en')} sessions`
                    : `for ${total.sessions.toLocaleString('en')} sessions so far: not all is read`}
                </span>
              </p>
              {isWhole && (
                <Button
                  onClick={() =>
                    saveFile(usageFileName({ from, to }, by), 'text/csv', usageCsv(rows, by))
                  }
                >
                  <Download aria-hidden className="size-4" />
                  <span>Download CSV</span>
                </Button>
              )}
            </div>
            <UsageFigures
              rows={rows}
              total={total}
              days={days}
              by={by}
              measure={measure}
              nameOf={nameOf}
            />
            <UsageTable
              rows={rows}
              total={total}
              by={by}
              nameOf={nameOf}
              conferenceAddress={conferenceAddress}
            />
          </>
        )}
        {logs.error && !hasRead && (
          <RequestError
            what="The usage could not be loaded."
            error={logs.error}
            isFetching={logs.isReading}
            onRetry={logs.retry}
          />
        )}
        <UsageSources isByBrand={by === 'brand'} />
      </div>
    </>
  )
}
