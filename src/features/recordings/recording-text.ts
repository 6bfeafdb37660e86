import type { RecordingFacts, RecordingStatus } from '#contract/rooms/recording.ts'
import { formatBytes } from '#lib/format/format-bytes.ts'
import { formatDollars } from '#lib/format/format-dollars.ts'
import { formatDuration } from '#schedule/format.ts'
import type { RecordingTotals } from './list/select-recordings.ts'

export const stateLabels: Readonly<Record<RecordingStatus, string>> = {
  recording: 'Recording',
  paused: 'Paused',
  processing: 'Processing',
  completed: 'Completed',
}

export function stateText(status: RecordingFacts['status']): string {
  return status === null ? 'Not known' : stateLabels[status]
}

/** @returns such as `1 h 30 min`; seconds only of what is shorter than ten minutes */
export function lengthText(seconds: number | null): string {
  if (seconds === null) return '–'
  const whole = Math.round(seconds)
  if (whole === 0) return '0 s'
  if (whole < 600) return formatDuration(whole * 1000)
  // Never in days: nobody watches for a day.
  const minutes = Math.round(whole / 60)
  const hours = Math.floor(minutes / 60)
  return [
    ...(hours > 0 ? [`${hours.toLocaleString('en')} h`] : []),
    ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : []),
  ].join(' ')
}

export function sizeText(bytes: number | null): string {
  return bytes === null ? '–' : formatBytes(bytes)
}

export function countText(count: number): string {
  return count === 1 ? '1 recording' : `${count.toLocaleString('en')} recordings`
}

/** @returns such as `41 h 10 min, 120 GB, $57.30` */
export function totalsText({ seconds, bytes, dollars }: RecordingTotals): string {
  return [lengthText(seconds), formatBytes(bytes), formatDollars(dollars)].join(', ')
}
