import type { ReactNode } from 'react'
import { readDateTime } from '#contract/date-time.ts'
import { type ScheduleValue, scheduleRequest } from '../fields/schedule-value.ts'
import type { WindowEnds } from '../format.ts'
import { formatInstant, formatWindow, formatZone } from '../format.ts'
import { formatOffset, zoneOffset } from '../offset.ts'
import { cityOf, operatorZone } from '../zone/names/zone-names.ts'

type Props = {
  readonly value: ScheduleValue
  readonly ends: WindowEnds
  /** Whether no time is half typed. */
  readonly isWhole: boolean
}

/** A window by the clocks of each zone that matters, and exactly as it is sent. */
export default function WindowClocks({ value, ends, isWhole }: Props): ReactNode {
  const sent = Object.entries(scheduleRequest(value))
  return (
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
