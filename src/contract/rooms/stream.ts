import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { text } from '../text/text-schema.ts'

/** Body of `POST /conferences/{id}/streams` and `PUT /streams/{id}`: where SignalWire sends the picture to. */
export const streamCreate = z.strictObject({
  url: text(2048).check(
    z.refine(isRtmpUrl, 'Must be an address that begins with rtmp:// or rtmps://'),
  ),
})
export type StreamCreate = z.infer<typeof streamCreate>

/** A stream's address anywhere in a text, in either case; all behind its host may be its key. */
export const STREAM_ADDRESS_SOURCE = 'rtmps?://\\S*'

/**
 * @param address of a stream, or another one that holds a secret
 * @returns its scheme and host, such as `rtmp://live.example.com/[secret]`
 */
export function redactAddress(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#\\]*)(.*)$/is.exec(address)
  if (!parts) return '[secret]'
  const [, scheme = '', authority = '', rest = ''] = parts
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  if (!/^[\p{L}\p{N}.:_[\]-]+$/u.test(host)) return `${scheme}[secret]`
  return `${scheme}${host}${rest === '' || rest === '/' ? rest : '/[secret]'}`
}

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
