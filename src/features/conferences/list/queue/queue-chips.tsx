import { Segmented } from '#ui/fields/segmented.tsx'
import type { ListView } from '../list-view.ts'
import { type QueueGroup, queueGroups, queueLabels } from './day-queue.ts'

type Props = {
  value: ListView['when']
  counts: Readonly<Record<QueueGroup, number>>
  onChange: (when: ListView['when']) => void
}

/** One group of the day's queue, or all of them, each with its number of rows. */
export function QueueChips({ value, counts, onChange }: Props) {
  return (
    <Segmented
      label="When"
      options={[
        ['all', 'All'],
        ...queueGroups.map((group) => [group, `${queueLabels[group]} ${counts[group]}`] as const),
      ]}
      value={value}
      onChange={onChange}
      className="max-w-full overflow-x-auto"
    />
  )
}
