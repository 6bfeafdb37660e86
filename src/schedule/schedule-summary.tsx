import type { ReactNode } from 'react'
import { readDateTime } from '#contract/date-time.ts'
import { resolveFieldTime } from './field-time.ts'
import type { WindowEnds } from './format.ts'
import {
  describeWindow,
  formatDuration,
  formatInstant,
  formatWindow,
  formatZone,
} from './format.ts'
import { formatOffset, zoneOffset } from './offset.ts'
import type { ScheduleValue } from './schedule-value.ts'
import { scheduleRequest } from './schedule-value.ts'
import { cityOf, operatorZone } from './zone/zone-names.ts'

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
        <dl className="mt-2.5 grid gap-x-4 gap-y-1 @md:grid-cols-[auto_1fr]">
          {clocks(value.time_zone).map(([zone, label]) => (
            <Row key={zone} label={label}>
              <span>{formatWindow(ends, zone)}</span>{' '}
              <span className="whitespace-nowrap text-quiet">{commonOffset(ends, zone)}</span>
            </Row>
          ))}
          <Row label={isWhole ? 'Sent' : 'So far'}>
            {sent.map(([field, instant]) => (
              <code translate="no" key={field} className="block font-mono text-xs leading-5">
                <span className="text-quiet">{field}</span>{' '}
                <Exactly instant={instant} zone={value.time_zone} />
              </code>
            ))}
          </Row>
        </dl>
      )}
    </section>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-quiet @max-md:mt-1">{label}</dt>
      <dd className="min-w-0 text-ink tabular-nums">{children}</dd>
    </div>
  )
}

/** The very text that is sent; what it means by the chosen clocks is its title. */
function Exactly({ instant, zone }: { readonly instant: string; readonly zone: string }) {
  const at = readDateTime(instant)?.at ?? 0
  return (
    <time dateTime={instant} title={`${formatInstant(at, zone)}, ${formatZone(zone, at)}`}>
      {instant}
    </time>
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

/** Zones to show the window in: the operator's, the chosen one and UTC, each once. */
function clocks(chosen: string): (readonly [string, string])[] {
  const own = operatorZone()
  const labels = new Map([[own, `Your time (${cityOf(own)})`]])
  for (const zone of [chosen, 'UTC']) if (!labels.has(zone)) labels.set(zone, cityOf(zone))
  return [...labels]
}

/** The offset of both ends; empty where they differ, as each end then has its own beside it. */
function commonOffset({ from, until }: WindowEnds, zone: string): string {
  const at = from ?? until
  if (at === undefined || zone === 'UTC') return ''
  const offset = zoneOffset(at, zone)
  return until === undefined || zoneOffset(until, zone) === offset ? formatOffset(offset) : ''
}
