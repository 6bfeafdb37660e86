import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useErrorUntilData } from '#api/recovery.ts'
import { sessionEvents, sessionMembers, sessionRecordings } from '#api/rooms/sessions.ts'
import { attendanceOf, mostAtOnce, spanOf, stayOf } from '#contract/rooms/attendance.ts'
import type { RoomSession } from '#contract/rooms/room-session.ts'
import { formatDay } from '#schedule/format.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { RequestError } from '#ui/notices/request-error.tsx'
import { DataAge } from '#ui/page/data-age.tsx'
import { PageHeading } from '#ui/page/page-heading.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { Attendance } from '../attendance/attendance.tsx'
import { PeopleChart } from '../attendance/people-chart.tsx'
import { Events } from '../events/events.tsx'
import { SessionFacts } from './session-facts.tsx'

type Props = {
  session: RoomSession
  title: string
  /** What was recorded. */
  recordingsOf: (sessionId: string, isRunning: boolean) => ReactNode
}

/** A session that is known, with everybody who was there. */
export function SessionDetail({ session, title, recordingsOf }: Props) {
  const minute = useMinute()
  const zone = operatorZone()
  const { isRunning } = spanOf(session, minute)
  const members = useQuery(sessionMembers(session.id, { isRunning }))
  const events = useQuery(sessionEvents(session.id, { isRunning }))
  const recordings = useQuery(sessionRecordings(session.id, { isRunning }))
  const error = useErrorUntilData(members)
  useOnceEnded(isRunning, () => {
    for (const query of [members, events, recordings]) void query.refetch()
  })
  const known = useMemo(() => {
    if (!members.data) return undefined
    // As of when it was read, not of when it is drawn.
    const span = spanOf(session, members.dataUpdatedAt)
    const stays = members.data.flatMap((member) => stayOf(member, span.end) ?? [])
    return {
      span,
      stays,
      most: mostAtOnce(stays),
      attendees: attendanceOf(members.data, span),
    }
  }, [session, members.data, members.dataUpdatedAt])
  const span = known?.span ?? spanOf(session, minute)
  return (
    <>
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <PageHeading>
          <span>{`Session on ${formatDay(span.start, zone)}`}</span>
          <span className="sr-only">{` of ${title}`}</span>
        </PageHeading>
        {isRunning && <DataAge query={members} />}
      </div>
      <div className="space-y-5">
        <SessionFacts
          session={session}
          span={span}
          zone={zone}
          attendees={known?.attendees}
          most={known?.most}
          members={members.data}
          recordings={recordings}
        />
        {known ? (
          <>
            {known.stays.length > 0 && (
              <PeopleChart
                span={span}
                stays={known.stays}
                most={known.most}
                max={session.max_members}
                zone={zone}
              />
            )}
            <Attendance
              attendees={known.attendees}
              span={span}
              zone={zone}
              fileName={`attendance-${session.name ?? session.id}`}
            />
          </>
        ) : error ? (
          <RequestError
            what="Who was there could not be read."
            error={error}
            isFetching={members.isFetching}
            onRetry={() => void members.refetch()}
          />
        ) : (
          <Skeleton label="Reading who was there" className="h-64" />
        )}
        {recordingsOf(session.id, isRunning)}
        <Events query={events} span={span} zone={zone} />
      </div>
    </>
  )
}

/** What was read while a session ran misses its end. */
function useOnceEnded(isRunning: boolean, readAgain: () => void) {
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    if (wasRunning.current && !isRunning) readAgain()
    wasRunning.current = isRunning
  })
}
