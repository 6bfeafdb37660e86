import * as z from 'zod/mini'
import { dateTime } from './date-time.ts'
import { text } from './text.ts'

/** Body of `POST /conferences/{id}/streams` and `PUT /streams/{id}`: where SignalWire sends the picture to. */
export const streamCreate = z.strictObject({
  url: text(2048).check(
    z.refine(isRtmpUrl, 'Must be an address that begins with rtmp:// or rtmps://'),
  ),
})
export type StreamCreate = z.infer<typeof streamCreate>

function isRtmpUrl(value: string): boolean {
  return /^rtmps?:\/\/[^\s/?#]+/i.test(value) && !/\s/.test(value)
}

/** An outgoing stream as SignalWire returns it. */
export const stream = z.object({
  id: z.uuid(),
  url: z.string(),
  stream_type: z.nullable(z.string()),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  fps: z.nullable(z.number()),
  created_at: dateTime,
  updated_at: dateTime,
})
export type Stream = z.infer<typeof stream>
