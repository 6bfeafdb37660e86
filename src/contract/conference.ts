import * as z from 'zod/mini'
import {
  type conferenceFields,
  type FieldName,
  fieldNames,
  isAcceptedBy,
} from './conference-fields.ts'
import { dateTime } from './date-time-schema.ts'
import { fieldSchemas } from './field-schemas.ts'
import { pluck } from './typed-object.ts'

type Fields = typeof conferenceFields

/** The request schemas of the fields that a call takes. */
function requestShape<C extends 'create' | 'update'>(
  call: C,
): {
  [N in FieldName as Fields[N]['calls'] extends C | 'both'
    ? N
    : never]: (typeof fieldSchemas)[N]['request']
}
function requestShape(call: 'create' | 'update') {
  return Object.fromEntries(
    fieldNames
      .filter((name) => isAcceptedBy(name, call))
      .map((name) => [name, fieldSchemas[name].request]),
  )
}

/**
 * Body of `POST /conferences`. An unknown key is an error, so that no misspelling is lost. `name`
 * comes first, as it did in every body that browsers keep for a submission not settled yet.
 */
const { name, ...others } = requestShape('create')
export const conferenceCreate = z.strictObject({ name, ...others })
export type ConferenceCreate = z.infer<typeof conferenceCreate>

/** Body of `PUT /conferences/{id}`: no `name`, which cannot change, and three switches more. */
export const conferenceUpdate = z.strictObject(requestShape('update'))
export type ConferenceUpdate = z.infer<typeof conferenceUpdate>

/** Who is in the room just now. SignalWire promises none of these keys. */
export const activeSession = z.partial(
  z.object({
    id: z.string(),
    room_id: z.string(),
    name: z.nullable(z.string()),
    display_name: z.nullable(z.string()),
    join_from: z.nullable(dateTime),
    join_until: z.nullable(dateTime),
    remove_at: z.nullable(dateTime),
    remove_after_seconds_elapsed: z.nullable(z.number()),
    layout: z.string(),
    max_members: z.number(),
    fps: z.union([z.literal(20), z.literal(30)]),
    quality: fieldSchemas.quality.response,
    start_time: dateTime,
    end_time: z.nullable(dateTime),
    duration: z.nullable(z.number()),
    status: z.enum(['in-progress', 'completed']),
    record_on_start: z.boolean(),
    enable_room_previews: z.boolean(),
    preview_url: z.nullable(z.string()),
    audio_video_sync: z.boolean(),
  }),
)
export type ActiveSession = z.infer<typeof activeSession>

/** A conference as SignalWire returns it. Keys that it may add one day are passed on unread. */
export const conference = z.object({
  id: z.uuid(),
  ...pluck(fieldSchemas, 'response'),
  meta: z.nullable(z.record(z.string(), z.unknown())),
  created_at: dateTime,
  updated_at: dateTime,
  active_session: z.optional(z.nullable(activeSession)),
})
export type Conference = z.infer<typeof conference>
