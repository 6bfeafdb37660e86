import { useMemo } from 'react'
import type { mostAtOnce, SessionSpan, Stay } from '#contract/rooms/attendance.ts'
import { Card } from '#ui/page/card.tsx'
import { momentFormat } from '../moments.ts'
import { peopleOverTime } from './people-over-time.ts'
import { TimeAxis } from './time-axis.tsx'
import { partOf } from './time-ticks.ts'

type Props = {
  span: SessionSpan
  stays: readonly Stay[]
  most: ReturnType<typeof mostAtOnce>
  max: number | null
  zone: string
}

const WIDTH = 1000
const HEIGHT = 100

/** How many were there at each time. */
export function PeopleChart({ span, stays, most, max, zone }: Props) {
  // The places are drawn only where they were nearly taken: else they would flatten everything else.
  const places = max !== null && max <= most.count * 1.5 ? max : null
  const top = Math.max(1, places ?? most.count)
  const path = useMemo(() => pathOf(stays, span, top), [stays, span, top])
  const moment = momentFormat(span, zone)
  const peak = most.at === null ? '' : `, first at ${moment(most.at)}`
  const summary = `From ${moment(span.start)} to ${moment(span.end)}, at most ${most.count} were there at once${peak}.`
  return (
    <Card title="People over time">
      <div className="flex gap-2">
        <div aria-hidden className="relative w-7 shrink-0 text-end text-quiet text-xs tabular-nums">
          <span className="absolute end-0 top-0 -translate-y-1/2">{top}</span>
          <span className="absolute end-0 bottom-5 translate-y-1/2">0</span>
        </div>
        <div className="min-w-0 flex-1">
          <svg
            role="img"
            aria-label={`People over time. ${summary} Who was there when is in the attendance.`}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="block h-28 w-full overflow-visible border-strong border-b text-accent forced-colors:text-[CanvasText]"
          >
            {places !== null && (
              <line
                x1={0}
                x2={WIDTH}
                y1={0}
                y2={0}
                stroke="currentColor"
                strokeDasharray="4 4"
                vectorEffect="non-scaling-stroke"
                className="text-danger forced-colors:text-[CanvasText]"
              />
            )}
            <path d={path.area} fill="currentColor" fillOpacity={0.18} />
            <path
              d={path.line}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.5}
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          <TimeAxis span={span} zone={zone} />
        </div>
      </div>
      <p className="mt-2 text-quiet text-xs">
        <span>{summary}</span>
        {places !== null && <span>{` The dashed line is the room’s limit of ${places}.`}</span>}
        <span> Shared screens count too.</span>
      </p>
    </Card>
  )
}

function pathOf(stays: readonly Stay[], span: SessionSpan, top: number) {
  const steps = peopleOverTime(stays)
    .map(({ at, count }) => {
      const x = Math.round(partOf(span, at) * WIDTH * 10) / 10
      const y = Math.round((1 - count / top) * HEIGHT * 10) / 10
      return `H${x}V${y}`
    })
    .join('')
  const line = `M0 ${HEIGHT}${steps}`
  return { line: `${line}H${WIDTH}`, area: `${line}H${WIDTH}V${HEIGHT}Z` }
}
