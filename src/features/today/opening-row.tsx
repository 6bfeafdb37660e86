import { Link } from 'wouter'
import { titleOf } from '#contract/text/conference-title.ts'
import { formatDistance } from '#schedule/format.ts'
import type { Opening } from './day.ts'
import type { TodayLinks } from './links.ts'
import { timeText } from './time-text.ts'

type Props = { opening: Opening; now: number; zone: string; to: TodayLinks }

/** A conference that lets people in soon: when, and which. */
export function OpeningRow({ opening: { conference, at }, now, zone, to }: Props) {
  return (
    <li className="flex items-baseline gap-x-4 py-2.5">
      <time
        dateTime={conference.join_from ?? undefined}
        className="w-20 shrink-0 font-medium tabular-nums"
      >
        {timeText(at, now, zone)}
      </time>
      <div className="min-w-0">
        <Link
          href={to.conference(conference.id)}
          dir="auto"
          translate="no"
          className="block min-h-6 truncate text-left hover:underline"
        >
          {titleOf(conference)}
        </Link>
        <p className="text-quiet text-xs">{`Opens ${formatDistance(at, now)}`}</p>
      </div>
    </li>
  )
}
