import type { SessionSpan } from '#contract/rooms/attendance.ts'
import { momentFormat } from '../moments.ts'
import { partOf, timeTicks } from './time-ticks.ts'

type Props = { span: SessionSpan; zone: string }

/** Times under or over a picture; the picture itself says them in words. */
export function TimeAxis({ span, zone }: Props) {
  const moment = momentFormat(span, zone)
  return (
    <div aria-hidden className="relative h-5 text-quiet text-xs tabular-nums">
      {timeTicks(span, zone).map((at) => {
        const part = partOf(span, at)
        return (
          <span
            key={at}
            className="absolute top-0 whitespace-nowrap"
            style={{ left: `${part * 100}%`, transform: `translateX(-${part * 100}%)` }}
          >
            {moment(at)}
          </span>
        )
      })}
    </div>
  )
}
