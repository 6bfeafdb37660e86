import type { Ref } from 'react'
import { cityOf } from '#schedule/zone/names/zone-names.ts'
import { Segmented } from '#ui/fields/segmented.tsx'
import type { ClockReading } from './plan/conference-edit.ts'

type Props = {
  ref: Ref<HTMLDivElement>
  /** How many conferences are concerned. */
  count: number
  zone: string
  reading: ClockReading | undefined
  onChange: (reading: ClockReading) => void
}

const readings = [
  ['earlier', 'The earlier time'],
  ['later', 'The later time'],
] as const

/** Asks once for all conferences whose times clocks skip or show twice. */
export function ClockChangeChoice({ ref, count, zone, reading, onChange }: Props) {
  const whose =
    count === 1 ? '1 conference gets a time' : `${count.toLocaleString('en')} conferences get times`
  return (
    <div ref={ref} className="rounded-md bg-warning-soft p-3">
      <p role="status">{`${whose} that clocks in ${cityOf(zone)} skip or show twice. Which is meant?`}</p>
      <Segmented
        label="Where clocks change"
        options={readings}
        value={reading}
        onChange={onChange}
        className="mt-2"
      />
    </div>
  )
}
