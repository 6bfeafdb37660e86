import { memo } from 'react'
import type { Attendee, SessionSpan, Stay } from '#contract/rooms/attendance.ts'
import { classNames } from '#ui/class-names.ts'
import { lengthText, momentFormat } from '../moments.ts'
import { attendanceColumns, wideColumn } from './attendance-columns.ts'
import { partOf } from './time-ticks.ts'

type Props = { attendee: Attendee; span: SessionSpan; zone: string }

/** Stays that are told in words; a bar has the others. */
const MAX_TOLD_STAYS = 6

/** One person: when they came and left, for how long they were there, and a bar for each stay. */
export const AttendanceRow = memo(function AttendanceRow({ attendee, span, zone }: Props) {
  const { name, stays, total, isInside } = attendee
  const moment = momentFormat(span, zone)
  const first = stays[0]
  const last = stays.at(-1)
  const left = isInside ? 'Still inside' : last ? moment(last.until) : 'Not known'
  const told = stays
    .slice(0, MAX_TOLD_STAYS)
    .map(
      (stay) => `${moment(stay.from)} – ${isInside && stay === last ? 'now' : moment(stay.until)}`,
    )
  const untold = stays.length - told.length
  return (
    <tr className={classNames(attendanceColumns, 'border-line border-b py-2')}>
      <th scope="row" className="min-w-0 text-start font-normal">
        {name === null ? (
          <span className="text-quiet">No name</span>
        ) : (
          <span dir="auto" translate="no" className="break-words font-medium">
            {name}
          </span>
        )}
        {stays.length > 1 && (
          <span className="block text-quiet text-xs tabular-nums">
            {`${stays.length} times: ${told.join(', ')}${untold > 0 ? `, and ${untold} more` : ''}`}
          </span>
        )}
        {stays.length === 1 && (
          <span aria-hidden className="block text-quiet text-xs tabular-nums sm:hidden">
            {`${first ? moment(first.from) : ''} – ${left}`}
          </span>
        )}
      </th>
      <td className="tabular-nums max-sm:sr-only">{first ? moment(first.from) : 'Not known'}</td>
      <td className={classNames('tabular-nums max-sm:sr-only', isInside && 'text-success')}>
        {left}
      </td>
      <td className="text-end tabular-nums sm:text-start">{lengthText(total)}</td>
      <td className={classNames(wideColumn, 'min-w-0 max-xl:mt-1.5')}>
        <Bars stays={stays} span={span} />
      </td>
    </tr>
  )
})

const WIDTH = 1000
const HEIGHT = 8
/** So that also a short stay is seen. */
const MIN_WIDTH = 4

/** The row tells the same in words. */
function Bars({ stays, span }: { stays: readonly Stay[]; span: SessionSpan }) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-2 w-full text-accent forced-colors:text-[CanvasText]"
    >
      <rect
        y={HEIGHT / 2}
        width={WIDTH}
        height={0.5}
        fill="currentColor"
        className="text-strong forced-colors:text-[CanvasText]"
      />
      {stays.map(({ from, until }) => {
        const start = partOf(span, from) * WIDTH
        const width = Math.max(MIN_WIDTH, partOf(span, until) * WIDTH - start)
        return (
          <rect
            key={from}
            x={Math.min(start, WIDTH - width)}
            width={width}
            height={HEIGHT}
            fill="currentColor"
          />
        )
      })}
    </svg>
  )
}
