import type { SessionSummary } from '#api/rooms/session-directory.ts'
import { epochMs } from '#contract/date-time.ts'
import type { RecordingFacts } from '#contract/rooms/recording.ts'

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
