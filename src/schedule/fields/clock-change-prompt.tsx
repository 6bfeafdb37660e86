import { useId } from 'react'
import { formatClock, formatDay } from '../format.ts'
import { formatOffset } from '../offset.ts'
import type { Reading } from '../wall-time.ts'
import { resolveWall, wallText } from '../wall-time.ts'
import { cityOf } from '../zone/names/zone-names.ts'
import { fieldTimeText, parseFieldTime } from './field-time.ts'

type Props = {
  /** A time field's value. */
  readonly value: string
  readonly zone: string
  readonly onChange: (value: string) => void
  /** The question goes with its answer, and the focus must not go with it. */
  readonly focusField: () => void
}

/**
 * Points out a time in the night the clocks change, and asks which instant is meant. The answer to a
 * time that exists twice stays in sight, as it is a part of the value.
 */
export default function ClockChangePrompt({ value, zone, onChange, focusField }: Props) {
  const id = useId()
  const time = parseFieldTime(value)
  if (time.kind !== 'wall') return null
  const resolved = resolveWall(time.wall, zone)
  if (resolved.kind === 'instant') return null
  const isGap = resolved.kind === 'gap'
  const readings = isGap ? [resolved.after, resolved.before] : [resolved.earlier, resolved.later]
  const chosen = isGap ? undefined : time.offset
  const [first] = readings
  const sameDay = readings.every((reading) => dayOf(reading) === wallText(time.wall).slice(0, 10))
  return (
    // biome-ignore lint/a11y/useSemanticElements: its question is a sentence, not a legend
    <div
      role="group"
      aria-labelledby={id}
      className="mt-2 rounded-md bg-warning-soft p-2.5 text-sm"
    >
      <p id={id} role="status" className="text-ink">
        {isGap
          ? `Clocks in ${cityOf(zone)} skip this time. Which is meant?`
          : `Clocks in ${cityOf(zone)} show this time twice. Which is meant?`}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {readings.map((reading) => (
          <button
            key={reading.offset}
            type="button"
            aria-pressed={isGap ? undefined : reading.offset === chosen}
            className="min-h-8 rounded-md border border-strong bg-surface px-2.5 font-medium text-ink text-sm tabular-nums hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
            onClick={() => {
              onChange(fieldTimeText(reading.wall, isGap ? undefined : reading.offset))
              if (isGap) focusField()
            }}
          >
            {[
              isGap || !first ? '' : reading === first ? 'First, ' : 'Second, ',
              sameDay ? '' : `${formatDay(reading.at, zone)}, `,
              `${formatClock(reading.at, zone)} ${formatOffset(reading.offset)}`,
            ].join('')}
          </button>
        ))}
      </div>
    </div>
  )
}

function dayOf({ wall }: Reading): string {
  return wallText(wall).slice(0, 10)
}
