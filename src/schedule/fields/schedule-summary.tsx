import { lazy, Suspense } from 'react'
import type { WindowEnds } from '../format.ts'
import { describeWindow, formatDuration } from '../format.ts'
import { resolveFieldTime } from './field-time.ts'
import type { ScheduleValue } from './schedule-value.ts'
import { scheduleRequest } from './schedule-value.ts'

// There is nothing to tell before a time was set; and without it the sentence above still holds.
const WindowClocks = lazy(() =>
  import('../window/window-clocks.tsx').catch(() => ({ default: () => null })),
)

type Props = {
  readonly value: ScheduleValue
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The window in full: in each zone, how long, how far away, and exactly what is sent. */
export function ScheduleSummary({ value, now }: Props) {
  const from = resolveFieldTime(value.join_from, value.time_zone)
  const until = resolveFieldTime(value.join_until, value.time_zone)
  const ends: WindowEnds = {
    from: from.kind === 'instant' ? from.at : undefined,
    until: until.kind === 'instant' ? until.at : undefined,
  }
  const isWhole = [from, until].every(({ kind }) => kind === 'instant' || kind === 'absent')
  const { text, remark, isWrong } = sentence(ends, isWhole, now)
  const sent = Object.entries(scheduleRequest(value))
  return (
    <section aria-label="Join window" className="rounded-md bg-sunken px-3.5 py-3 text-sm">
      <p className={`font-medium ${isWrong ? 'text-danger' : 'text-ink'}`}>{text}</p>
      {remark !== undefined && <p className="mt-0.5 text-quiet">{remark}</p>}
      {sent.length > 0 && (
        <Suspense>
          <WindowClocks value={value} ends={ends} isWhole={isWhole} />
        </Suspense>
      )}
    </section>
  )
}

type Sentence = { text: string; remark: string | undefined; isWrong: boolean }

function sentence(ends: WindowEnds, isWhole: boolean, now: number): Sentence {
  const { from, until } = ends
  const wrong = (text: string, remark?: string) => ({ text, remark, isWrong: true })
  if (!isWhole) return { text: 'Finish both times', remark: undefined, isWrong: false }
  if (from !== undefined && until !== undefined && until <= from)
    return wrong('Ends before it begins')
  const text = describeWindow(ends, now)
  if (until !== undefined && until <= now) return wrong(text, 'Nobody could join any more.')
  if (from === undefined && until === undefined)
    return { text, remark: 'No limit is sent.', isWrong: false }
  if (from === undefined || from > now) return { text, remark: undefined, isWrong: false }
  const length = until === undefined ? '' : ` The window is ${formatDuration(until - from)} long.`
  return {
    text,
    remark: `“Join from” has passed, which means “open now”.${length}`,
    isWrong: false,
  }
}
