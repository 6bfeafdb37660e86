import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { rowMembers, sessionRecordings } from '#api/rooms/sessions.ts'
import { attendanceOf, mostAtOnce, spanOf, stayOf } from '#contract/rooms/attendance.ts'
import type { ListedSession, SessionMember } from '#contract/rooms/room-session.ts'
import { useOnScreen } from '#lib/browser/use-on-screen.ts'
import { formatDollars } from '#lib/format/format-dollars.ts'
import { formatInstant, formatWindow } from '#schedule/format.ts'
import { useMinute } from '#schedule/use-minute.ts'
import { operatorZone } from '#schedule/zone/names/zone-names.ts'
import { lengthText } from '../moments.ts'

type Props = { session: ListedSession; href: string }

/** One time that the room was in use. What is not in the list is read once the row is on the screen. */
export function SessionRow({ session, href }: Props) {
  const now = useMinute()
  const [row, isOnScreen] = useOnScreen<HTMLLIElement>()
  const span = spanOf(session, now)
  const { start, end, isRunning } = span
  const options = { isRunning }
  const members = useQuery({ ...rowMembers(session.id, options), enabled: isOnScreen })
  const recordings = useQuery({ ...sessionRecordings(session.id, options), enabled: isOnScreen })
  const zone = operatorZone()
  const minute = (at: number) => Math.floor(at / 60_000) * 60_000
  return (
    <li ref={row} className="py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          href={href}
          className="inline-flex min-h-6 items-center font-medium tabular-nums underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {isRunning
            ? `${formatInstant(minute(start), zone)} until now`
            : formatWindow({ from: minute(start), until: minute(end) }, zone)}
        </Link>
        {isRunning && <span className="font-medium text-danger text-xs">Running</span>}
      </div>
      <p className="mt-0.5 flex min-h-4.5 flex-wrap gap-x-3 text-quiet text-xs tabular-nums">
        <span>{lengthText(end - start)}</span>
        {members.data ? (
          <People members={members.data} span={span} />
        ) : (
          <span>{members.error ? 'People not known' : '…'}</span>
        )}
        {recordings.data ? (
          <span>{recordingsInWords(recordings.data.length)}</span>
        ) : (
          recordings.error && <span>Recordings not known</span>
        )}
        {session.cost_in_dollars !== null && <span>{formatDollars(session.cost_in_dollars)}</span>}
      </p>
    </li>
  )
}

type PeopleProps = { members: readonly SessionMember[]; span: ReturnType<typeof spanOf> }

function People({ members, span }: PeopleProps) {
  const { start, end, isRunning } = span
  const { people, most } = useMemo(() => {
    const stays = members.flatMap((member) => stayOf(member, end) ?? [])
    return {
      people: attendanceOf(members, { start, end, isRunning }).length,
      most: mostAtOnce(stays).count,
    }
  }, [members, start, end, isRunning])
  return (
    <>
      <span>{people === 1 ? '1 person' : `${people.toLocaleString('en')} people`}</span>
      <span>{`${most.toLocaleString('en')} at once`}</span>
    </>
  )
}

function recordingsInWords(count: number): string {
  if (count === 0) return 'Not recorded'
  return count === 1 ? '1 recording' : `${count} recordings`
}
