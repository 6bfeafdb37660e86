import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { sessionRecordings } from '#api/rooms/sessions.ts'
import type { RecordingFacts } from '#contract/rooms/recording.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { RecordingRows } from './list/recording-rows.tsx'
import { mediumUp } from './list/recordings-table.tsx'
import { totalsOf } from './list/select-recordings.ts'
import { recordedAt } from './listed-recording.ts'
import { countText, totalsText } from './recording-text.ts'
import { useFollowed } from './use-followed.ts'

type Props = { sessionId: string; isRunning: boolean }

const none: readonly RecordingFacts[] = []

/** The recordings of one session. */
export function SessionRecordings({ sessionId, isRunning }: Props) {
  const [zone] = useState(operatorZone)
  const query = useQuery(sessionRecordings(sessionId, { isRunning }))
  const error = useErrorUntilData(query)
  const followed = useFollowed(query.data ?? none)
  const rows = useMemo(
    () =>
      followed
        .map((recording) => ({ ...recording, session: undefined }))
        .toSorted((a, b) => recordedAt(a) - recordedAt(b)),
    [followed],
  )
  if (!query.data && !error) return <Skeleton label="Loading the recordings" className="h-24" />
  return (
    <>
      {error && (
        <div className="mb-3">
          <RequestError
            what="The recordings could not be loaded."
            error={error}
            isFetching={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        </div>
      )}
      {rows.length > 1 && (
        <p className="mb-1 text-quiet text-xs tabular-nums">
          {`${countText(rows.length)}: ${totalsText(totalsOf(rows))}`}
        </p>
      )}
      {query.data && (
        <RecordingRows
          rows={rows}
          zone={zone}
          head={
            <>
              <Head label="Recorded" />
              <Head label="State" isWide />
              <Head label="Length" isWide isEnd />
              <Head label="Size" isWide isEnd />
              <Head label="Cost" isWide isEnd />
            </>
          }
          empty={
            <p className="text-quiet">
              {isRunning
                ? 'Nothing has been recorded so far.'
                : 'Nothing was recorded, or the recordings were deleted.'}
            </p>
          }
        />
      )}
    </>
  )
}

type HeadProps = { label: string; isWide?: boolean; isEnd?: boolean }

function Head({ label, isWide = false, isEnd = false }: HeadProps) {
  return (
    <th
      scope="col"
      className={`font-medium ${isWide ? mediumUp : ''} ${isEnd ? 'pe-4 text-end' : 'text-start'}`}
    >
      {label}
    </th>
  )
}
