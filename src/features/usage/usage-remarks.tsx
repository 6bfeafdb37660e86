import type { SessionSummary } from '#api/rooms/session-directory.ts'
import type { AllPages } from '#api/use-all-pages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notices/notice.tsx'
import { RequestError } from '#ui/notices/request-error.tsx'
import type { ChargedSession } from './sums/sum-usage.ts'
import { MAX_DAYS } from './sums/usage-days.ts'
import type { PeopleCounts } from './sums/use-people-counts.ts'

type Props = {
  logs: AllPages<unknown>
  directory: AllPages<unknown>
  recordings: AllPages<unknown>
  brandsError: Error | null
  charged: readonly ChargedSession[]
  people: PeopleCounts
  /** Those of the days that are shown; undefined until all are known. */
  sessions: readonly SessionSummary[] | undefined
  isCut: boolean
}

/** What is missing in the figures, and what changes by itself. */
export function UsageRemarks(props: Props) {
  const { logs, directory, recordings, brandsError, charged, people, sessions, isCut } = props
  const running = charged.filter(({ isRunning }) => isRunning).length
  const unpriced = charged.filter(({ dollars }) => dollars === undefined).length
  const uncounted = sessions?.filter(({ id }) => !people.counts.has(id)).length ?? 0
  const isReading = [logs, directory, recordings].some((list) => !list.isComplete && !list.error)
  const parts = [
    ...(isReading && logs.updatedAt > 0
      ? [
          `Reading: ${[
            `${logs.rows.length.toLocaleString('en')} charges`,
            `${directory.rows.length.toLocaleString('en')} sessions`,
            `${recordings.rows.length.toLocaleString('en')} recordings`,
          ].join(', ')} so far. The figures grow until all is read.`,
        ]
      : []),
    ...(people.isCounting ? [`Counting people: ${sessionsText(uncounted)} to go.`] : []),
    ...(running > 0 ? [`${sessionsText(running)} still running: figures grow.`] : []),
    ...(unpriced > 0
      ? [`${sessionsText(unpriced)} without a charge that can be read: not in the dollars.`]
      : []),
    ...(isCut ? [`At most ${MAX_DAYS} days are shown: the last ones.`] : []),
  ]
  return (
    <>
      {logs.updatedAt > 0 && logs.error && (
        <RequestError
          what="Not all charges could be read: the dollars and minutes are not whole."
          error={logs.error}
          isFetching={logs.isReading}
          onRetry={logs.retry}
        />
      )}
      {directory.error && (
        <RequestError
          what="Not all sessions could be read: people, and recordings by conference, are not whole."
          error={directory.error}
          isFetching={directory.isReading}
          onRetry={directory.retry}
        />
      )}
      {recordings.error && (
        <RequestError
          what="Not all recordings could be read: their numbers are not whole."
          error={recordings.error}
          isFetching={recordings.isReading}
          onRetry={recordings.retry}
        />
      )}
      {brandsError && (
        <RequestError
          what="The brand kits could not be read: not every conference is under its brand."
          error={brandsError}
        />
      )}
      {parts.length > 0 && (
        <ul className="space-y-0.5 text-quiet text-xs tabular-nums">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {uncounted > 0 && !people.isCounting && (
        <Notice
          tone="plain"
          title={`People are not counted in ${sessionsText(uncounted)}`}
          actions={
            <Button onClick={people.countAll}>{people.error ? 'Try again' : 'Count people'}</Button>
          }
        >
          <p>
            {people.error
              ? 'Some could not be read. People of these are missing in the figures.'
              : 'Each session takes a request of its own, so this takes a while.'}
          </p>
        </Notice>
      )}
    </>
  )
}

function sessionsText(count: number): string {
  return count === 1 ? '1 session' : `${count.toLocaleString('en')} sessions`
}
