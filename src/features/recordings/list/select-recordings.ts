import { epochMs } from '#contract/date-time.ts'
import { recordingStatuses } from '#contract/rooms/recording.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { type Decimal, readDecimal, sumOf } from '#lib/format/decimal.ts'
import { lazily } from '#lib/lazily.ts'
import { dayRange } from '#schedule/day.ts'
import { type ListedRecording, recordedAt, titleOfRecording } from '../listed-recording.ts'
import type { RecordingsView, Sort } from './recordings-view.ts'

/**
 * Picks and orders the recordings to show.
 *
 * @param zone whose days count
 */
export function selectRecordings(
  recordings: readonly ListedRecording[],
  view: RecordingsView,
  zone: string,
): ListedRecording[] {
  const words = foldText(view.q).split(/\s+/).filter(Boolean)
  const { start, end } = dayRange(view.from, view.to, zone)
  const first = start === undefined ? Number.NEGATIVE_INFINITY : epochMs(start)
  const last = end === undefined ? Number.POSITIVE_INFINITY : epochMs(end)
  const found = recordings
    .map((recording) => ({ recording, at: recordedAt(recording) }))
    .filter(
      ({ recording, at }) =>
        (view.state === 'all' || recording.status === view.state) &&
        at >= first &&
        at < last &&
        (words.length === 0 || hasWords(recording, words)),
    )
  const direction = view.order === 'asc' ? 1 : -1
  const compare = comparators[view.sort]
  return found
    .toSorted(
      (a, b) =>
        direction * compare(a.recording, b.recording) ||
        // The newest first among equals, whatever the order.
        b.at - a.at,
    )
    .map(({ recording }) => recording)
}

function hasWords(recording: ListedRecording, words: readonly string[]): boolean {
  const { id, room_session_id, session, format } = recording
  const text = foldText(
    [session?.display_name, session?.name, id, room_session_id, format].join(' '),
  )
  return words.every((word) => text.includes(word))
}

const collator = lazily(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }))

type Compare = (a: ListedRecording, b: ListedRecording) => number

const comparators: Readonly<Record<Sort, Compare>> = {
  recorded: (a, b) => recordedAt(a) - recordedAt(b),
  conference: (a, b) => collator().compare(titleOfRecording(a), titleOfRecording(b)),
  state: (a, b) => placeOfState(a) - placeOfState(b),
  length: (a, b) => (a.duration ?? -1) - (b.duration ?? -1),
  size: (a, b) => (a.size_in_bytes ?? -1) - (b.size_in_bytes ?? -1),
  cost: (a, b) => (a.cost_in_dollars ?? -1) - (b.cost_in_dollars ?? -1),
}

function placeOfState({ status }: ListedRecording): number {
  return status === null ? recordingStatuses.length : recordingStatuses.indexOf(status)
}

/** What recordings come to together. */
export type RecordingTotals = {
  count: number
  seconds: number
  bytes: number
  dollars: Decimal
}

export function totalsOf(
  recordings: readonly Pick<ListedRecording, 'duration' | 'size_in_bytes' | 'cost_in_dollars'>[],
): RecordingTotals {
  return {
    count: recordings.length,
    seconds: recordings.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
    bytes: recordings.reduce((sum, { size_in_bytes }) => sum + (size_in_bytes ?? 0), 0),
    // Each number as it is written, so that the sum is that of what is shown.
    dollars: sumOf(
      recordings.flatMap(({ cost_in_dollars }) => readDecimal(String(cost_in_dollars)) ?? []),
    ),
  }
}
