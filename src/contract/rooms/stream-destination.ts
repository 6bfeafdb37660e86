import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { recordName, withoutJoinToken } from '../records/record-request.ts'
import { streamCreate } from './stream.ts'

/** How many destinations a space can have, and how long a name can be. */
export const streamDestinationLimits = { destinations: 100, name: 100 } as const

/** Body of `POST /api/stream-destinations`: where pictures can be sent to, under a name. */
export const streamDestinationCreate = z.extend(streamCreate, {
  name: recordName(streamDestinationLimits.name),
  url: streamCreate.shape.url.check(withoutJoinToken),
})
export type StreamDestinationCreate = z.infer<typeof streamDestinationCreate>

/** A saved destination. Its address is kept encrypted and never given out. */
export const streamDestination = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Scheme and host, such as `rtmps://live.example.com/[secret]`; null where it cannot be decrypted. */
  address: z.nullable(z.string()),
  created_at: dateTime,
  created_by: z.nullable(z.string()),
})
export type StreamDestination = z.infer<typeof streamDestination>

/** The response of `GET /api/stream-destinations`: all of them, by name. */
export const streamDestinationList = z.object({
  /** Whether more can be saved: Greenroom has a key to encrypt them with. */
  can_save: z.boolean(),
  data: z.array(streamDestination),
})
export type StreamDestinationList = z.infer<typeof streamDestinationList>

/**
 * Body of `POST /api/stream-destinations/{id}/use`: starts a stream of a conference to the
 * destination, or changes a stream that runs.
 */
export const streamDestinationUse = z.union(
  [z.strictObject({ conference_id: z.uuid() }), z.strictObject({ stream_id: z.uuid() })],
  'Must be the id of a conference as conference_id, or of a stream as stream_id, and nothing else',
)
export type StreamDestinationUse = z.infer<typeof streamDestinationUse>
