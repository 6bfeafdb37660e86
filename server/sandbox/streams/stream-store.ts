import { randomUUID } from 'node:crypto'
import type { Stream, StreamCreate } from '#contract/rooms/stream.ts'
import type { Positioned } from '../api/paging.ts'

type StreamRow = Positioned & { conferenceId: string; stream: Stream }
export type StreamStore = ReturnType<typeof createStreamStore>

/**
 * @param clock the time now
 * @returns an empty store of outgoing streams
 */
export function createStreamStore(clock: () => Date) {
  const rows = new Map<string, StreamRow>()
  let lastPosition = 0
  const ofConference = (conferenceId: string): StreamRow[] =>
    [...rows.values()].filter((row) => row.conferenceId === conferenceId).reverse()

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
      rows.set(stream.id, { position: lastPosition, conferenceId, stream })
      return stream
    },
    find: (id: string): StreamRow | undefined => rows.get(id),
    update(row: StreamRow, { url }: StreamCreate): Stream {
      row.stream = { ...row.stream, url, updated_at: clock().toISOString() }
      return row.stream
    },
    remove: (id: string): boolean => rows.delete(id),
    /** Newest first. */
    ofConference,
    removeOf(conferenceId: string): void {
      for (const { stream } of ofConference(conferenceId)) rows.delete(stream.id)
    },
  }
}
