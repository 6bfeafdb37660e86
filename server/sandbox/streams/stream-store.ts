import { randomUUID } from 'node:crypto'
import type { Stream, StreamCreate } from '#contract/stream.ts'
import type { Positioned } from '../api/paging.ts'

type StreamRow = Positioned & { conferenceId: string; stream: Stream }
export type StreamStore = ReturnType<typeof createStreamStore>

/**
 * @param clock the time now
 * @returns an empty store of outgoing streams
 */
export function createStreamStore(clock: () => Date) {
  let rows: StreamRow[] = []
  let lastPosition = 0

  return {
    add(conferenceId: string, { url }: StreamCreate): Stream {
      const now = clock().toISOString()
      const stream = {
        id: randomUUID(),
        url,
        stream_type: 'rtmp',
        width: 1280,
        height: 720,
        fps: 20,
        created_at: now,
        updated_at: now,
      }
      lastPosition += 1
      rows.push({ position: lastPosition, conferenceId, stream })
      return stream
    },
    /** Newest first. */
    ofConference: (conferenceId: string): StreamRow[] =>
      rows.filter((row) => row.conferenceId === conferenceId).reverse(),
    removeOf(conferenceId: string): void {
      rows = rows.filter((row) => row.conferenceId !== conferenceId)
    },
  }
}
