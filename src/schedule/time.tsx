import { readDateTime } from '#contract/date-time.ts'
import { formatDistance, formatInstant, formatZone } from './format.ts'
import { minuteOf, useMinute } from './use-minute.ts'
import { operatorZone } from './zone/names/zone-names.ts'

type TimeProps = {
  /** An instant as SignalWire or Greenroom writes it. */
  readonly value: string
  /** IANA name; the operator's own zone unless another is given. */
  readonly zone?: string
}

/** An instant for people, with the exact one in the element and its title. */
export function Time({ value, zone = operatorZone() }: TimeProps) {
  const read = readDateTime(value)
  if (!read) return <span>{value}</span>
  const { at, dateOnly, leap } = read
  return (
    <time dateTime={value} title={`${value} (${formatZone(zone, at)})`}>
      <span>{formatInstant(at, zone, leap)}</span>
      {dateOnly && zone !== 'UTC' && (
        <span className="text-quiet"> (a date alone: midnight UTC, not local midnight)</span>
      )}
    </time>
  )
}

/** How far away an instant is, kept true; its title says when that is, and exactly. */
export function TimeDistance({ value, zone = operatorZone() }: TimeProps) {
  const now = useMinute()
  const read = readDateTime(value)
  if (!read) return <span>{value}</span>
  const { at, leap } = read
  const full = `${formatInstant(at, zone, leap)}, ${formatZone(zone, at)}`
  return (
    <time dateTime={value} title={`${full} (${value})`}>
      {/* From minute to minute, or what was done a moment ago would be to come. */}
      {formatDistance(minuteOf(at), now)}
    </time>
  )
}
