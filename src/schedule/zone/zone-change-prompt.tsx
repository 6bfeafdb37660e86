import { resolveFieldTime } from '../fields/field-time.ts'
import type { ScheduleValue } from '../fields/schedule-value.ts'
import { keepInstants, keepWallTimes } from './change-zone.ts'
import { cityOf } from './names/zone-names.ts'

type Props = {
  /** The window before its zone was changed; undefined when that is not what happened last. */
  readonly before: ScheduleValue | undefined
  readonly value: ScheduleValue
  readonly onChange: (next: ScheduleValue) => void
}

/** Says what a change of zone did to the times, with the other way to take it one click away. */
export default function ZoneChangePrompt({ before, value, onChange }: Props) {
  if (!before || before.time_zone === value.time_zone) return <p role="status" />
  const isWhole = [before.join_from, before.join_until].some(
    (text) => resolveFieldTime(text, before.time_zone).kind === 'instant',
  )
  if (!isWhole) return <p role="status" />
  const clocks = keepWallTimes(before, value.time_zone)
  const instants = keepInstants(before, value.time_zone)
  const isSame =
    clocks.join_from === instants.join_from && clocks.join_until === instants.join_until
  if (isSame) return <p role="status" />
  const keepsClocks = value.join_from === clocks.join_from && value.join_until === clocks.join_until
  return (
    <div className="mt-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
      <p role="status" className="text-quiet">
        {keepsClocks
          ? `The clock times stayed: they are ${cityOf(value.time_zone)} time now.`
          : `The instants stayed: the clock times are ${cityOf(value.time_zone)} time now.`}
      </p>
      <button
        type="button"
        className="min-h-6 rounded-sm font-medium text-accent underline underline-offset-2"
        onClick={() => onChange(keepsClocks ? instants : clocks)}
      >
        {keepsClocks ? 'Keep the instant instead' : 'Keep the clock times instead'}
      </button>
    </div>
  )
}
