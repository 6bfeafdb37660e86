import type { SessionSummary } from '#api/rooms/session-directory.ts'
import { epochMs } from '#contract/date-time.ts'
import type { RecordingFacts } from '#contract/rooms/recording.ts'
import { readingAt, wallText } from '#schedule/wall-time.ts'

/** A recording with what is known of the conference it is of. */
export type ListedRecording = RecordingFacts & {
  /** Its session; undefined where SignalWire does not have it, or it has not been read yet. */
  session: Pick<SessionSummary, 'name' | 'display_name'> | undefined
}

/** @returns what people call it: the conference's title */
export function titleOfRecording({ session }: Pick<ListedRecording, 'session'>): string {
  return session?.display_name?.trim() || session?.name || 'Unknown conference'
}

/** @returns when it began, in milliseconds since 1970 */
export function recordedAt({
  started_at,
  created_at,
}: Pick<RecordingFacts, 'started_at' | 'created_at'>): number {
  return epochMs(started_at ?? created_at)
}

/** @returns the newer of what two readings say; a list is read less often than what is followed */
export function newerOf<Row extends RecordingFacts>(a: Row, b: RecordingFacts | undefined): Row {
  if (!b || epochMs(b.updated_at) < epochMs(a.updated_at)) return a
  const isBack = a.status === 'completed' && b.status !== 'completed'
  return isBack ? a : { ...a, ...b }
}

/** By media type; browsers know the endings of others, or add none. */
const endings: ReadonlyMap<string | null, string> = new Map([
  ['video/mp4', '.mp4'],
  ['video/webm', '.webm'],
  ['video/quicktime', '.mov'],
  ['video/x-matroska', '.mkv'],
  ['audio/mp4', '.m4a'],
  ['audio/mpeg', '.mp3'],
  ['audio/webm', '.weba'],
])

const MAX_TITLE_LENGTH = 60

/** @returns a name that every file system takes, such as `Board-review-2026-12-01-10-30.mp4` */
export function recordingFileName(recording: ListedRecording, zone: string): string {
  const when = wallText(readingAt(recordedAt(recording), zone).wall)
    .slice(0, 16)
    .replace('T', '-')
  const title = recording.session ? titleOfRecording(recording) : 'recording'
  const name = `${[...title].slice(0, MAX_TITLE_LENGTH).join('')} ${when}`
  const plain = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-/, '')
  return `${plain}${endings.get(recording.format) ?? ''}`
}
