import { useQuery } from '@tanstack/react-query'
import { rowMembers } from '#api/rooms/sessions.ts'
import type { Conference } from '#contract/conference.ts'
import { fullness, membersInside } from '#contract/rooms/attendance.ts'
import type { SessionMember } from '#contract/rooms/room-session.ts'
import { useOnScreen } from '#lib/browser/use-on-screen.ts'
import { classNames } from '#ui/class-names.ts'
import { placesIn } from '../../places-in.ts'

const countInside = (members: readonly SessionMember[]) => membersInside(members).length

/** How many are in a room, read while its row is on the screen. Its line is there from the start. */
export function LiveCount({ conference }: { conference: Conference }) {
  const sessionId = conference.active_session?.id ?? ''
  const [line, isOnScreen] = useOnScreen<HTMLSpanElement>()
  const { data: inside } = useQuery({
    ...rowMembers(sessionId, { isRunning: true }),
    select: countInside,
    enabled: isOnScreen && sessionId !== '',
  })
  const max = placesIn(conference)
  const state = inside === undefined ? undefined : fullness(inside, max)
  return (
    <span
      ref={line}
      className={classNames(
        'block h-4.5 truncate ps-4 text-xs tabular-nums',
        state === 'full'
          ? 'font-medium text-danger'
          : state === 'nearly full'
            ? 'font-medium text-warning'
            : 'text-quiet',
      )}
    >
      <span>{inside !== undefined && inWords(inside, max)}</span>
      <span>{state && `, ${state}`}</span>
    </span>
  )
}

function inWords(inside: number, max: number | null): string {
  return max === null ? `Inside: ${inside}` : `Inside: ${inside} of ${max}`
}
