import { Link } from 'wouter'
import { fullness } from '#contract/rooms/attendance.ts'
import { formatDuration } from '#schedule/format.ts'
import { classNames } from '#ui/class-names.ts'
import type { LiveRoom } from './day.ts'
import type { TodayLinks } from './links.ts'
import { timeText } from './time-text.ts'

type Props = { room: LiveRoom; now: number; zone: string; to: TodayLinks }

/** A room with people in it: which, since when, how many of how many, and whether it is recorded. */
export function LiveRow({ room, now, zone, to }: Props) {
  const { title, conferenceId, since, inside, places, isRecorded } = room
  const state = inside === undefined ? undefined : fullness(inside, places)
  return (
    <li className="flex items-baseline justify-between gap-x-4 py-2.5">
      <div className="min-w-0">
        {conferenceId === undefined ? (
          <span dir="auto" translate="no" className="block truncate text-left font-medium">
            {title}
          </span>
        ) : (
          <Link
            href={to.conference(conferenceId)}
            dir="auto"
            translate="no"
            className="block min-h-6 truncate text-left font-medium hover:underline"
          >
            {title}
          </Link>
        )}
        <p className="flex flex-wrap gap-x-3 text-quiet text-xs tabular-nums">
          {since !== null && (
            <span>{`Since ${timeText(since, now, zone)}, ${lengthText(now - since)}`}</span>
          )}
          {isRecorded && (
            <span className="inline-flex items-center gap-1.5 text-danger">
              <span aria-hidden className="drawn-dot size-2 rounded-full bg-danger" />
              <span>Recorded</span>
            </span>
          )}
          {conferenceId === undefined && <span>Of no conference that exists now</span>}
        </p>
      </div>
      <p
        className={classNames(
          'shrink-0 text-end tabular-nums',
          state === 'full' && 'font-medium text-danger',
          state === 'nearly full' && 'font-medium text-warning',
        )}
      >
        <span className="text-lg">{inside ?? '–'}</span>
        <span className="text-quiet text-xs">
          {places === null ? ' inside' : ` of ${places} inside`}
        </span>
        {state && (
          <span className="block text-xs">{state === 'full' ? 'Full' : 'Nearly full'}</span>
        )}
      </p>
    </li>
  )
}

function lengthText(ms: number): string {
  return formatDuration(Math.max(0, Math.floor(ms / 60_000)) * 60_000)
}
