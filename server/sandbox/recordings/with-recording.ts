import type { EndpointRequest } from '../api/endpoint-request.ts'
import { notFound, type SandboxResponse } from '../api/response.ts'
import { hasBegun } from '../sessions/session-span.ts'
import type { RecordingRow } from '../sessions/session-store.ts'

/** Responds by `then` where the recording exists, else with 404. */
export function withRecording(
  { space, id, now }: EndpointRequest,
  then: (row: RecordingRow) => SandboxResponse,
): SandboxResponse {
  const row = space.sessions.findRecording(id)
  return row && isThere(row, now) ? then(row) : notFound
}

/** @returns whether a recording has begun, and so has its session */
export function isThere({ session, recording }: RecordingRow, now: number): boolean {
  const { startedAt } = recording
  return hasBegun(session, now) && startedAt <= now && startedAt < (session.removedAt ?? Infinity)
}
