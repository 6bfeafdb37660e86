import { epochMs } from '#contract/date-time.ts'
import type { Submission, SubmissionKind, SubmissionState } from '#contract/submission.ts'

/** What a submission was to do. */
export const kindLabels: Record<SubmissionKind, string> = {
  create: 'Create',
  update: 'Edit',
  delete: 'Delete',
  reset_token: 'Reset token',
  delete_recording: 'Delete recording',
  create_stream: 'Start stream',
  update_stream: 'Change stream',
  delete_stream: 'Stop stream',
}

/** What a submission was about, where its name is not known. */
export const subjects: Record<SubmissionKind, string> = {
  create: 'a conference',
  update: 'a conference',
  delete: 'a conference',
  reset_token: 'a conference',
  delete_recording: 'a recording',
  create_stream: 'a stream',
  update_stream: 'a stream',
  delete_stream: 'a stream',
}

/** The outcome, explained. */
export const stateLabels: Record<SubmissionState, string> = {
  sending: 'Sending',
  finding_out: 'Checking',
  done: 'Succeeded',
  refused: 'Rejected',
  failed: 'Failed',
}

/** What each state means, in a sentence. */
export const stateMeanings: Record<SubmissionState, string> = {
  sending: 'Greenroom is sending it to SignalWire.',
  finding_out: 'SignalWire has not confirmed it. Greenroom is checking.',
  done: 'Succeeded.',
  refused: 'SignalWire rejected it. Nothing was changed.',
  failed: 'It could not be sent. Nothing was changed.',
}

/** Time from submit to the known outcome, such as `0.3 s`; null while it is not known. */
export function durationOf({
  createdAt,
  settledAt,
}: Pick<Submission, 'createdAt' | 'settledAt'>): string | null {
  if (settledAt === null) return null
  const seconds = Math.max(0, epochMs(settledAt) - epochMs(createdAt)) / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes} min ${Math.floor(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** A field’s JSON value as people read it. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
