import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'
import { sessionStatuses } from '../rooms/room-session.ts'
import { text } from '../text/text-schema.ts'
import { pageSize } from './page.ts'

const flag = z.enum(['true', 'false'], 'Must be true or false')

const instant = z.union([dateTime, z.string().check(z.regex(/^\d{1,12}$/))], {
  error: 'Must be an RFC 3339 date and time, or seconds since 1970',
})

const paging = {
  page_number: z.optional(z.string().check(z.regex(/^\d{1,9}$/, 'Must be a whole number from 0'))),
  page_size: z.optional(
    z
      .string()
      .check(
        z.refine(
          (value) => /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= pageSize.max,
          `Must be a whole number from 1 to ${pageSize.max}`,
        ),
      ),
  ),
  page_token: z.optional(z.string().check(z.maxLength(2048, 'Is too long'))),
}

/** Query of a list that only has pages. All values are texts, as they stand in the address. */
export const pageQuery = z.strictObject(paging)

/** Query of `GET /conferences/{id}`. */
export const conferenceQuery = z.strictObject({ include_active_session: z.optional(flag) })

/** Query of `GET /conferences`. */
export const conferenceListQuery = z.strictObject({
  starts_after: z.optional(instant),
  ends_before: z.optional(instant),
  include_active_session: z.optional(flag),
  ...paging,
})
export type ConferenceListQuery = z.infer<typeof conferenceListQuery>

/** Query of a call that takes none. */
export const noQuery = z.strictObject({})

/** Query of `GET /room_sessions`. */
export const sessionListQuery = z.strictObject({
  room_id: z.optional(z.uuid('Must be a UUID')),
  room_name: z.optional(text(200)),
  room_name_matches: z.optional(text(200)),
  status: z.optional(z.enum(sessionStatuses, `Must be ${sessionStatuses.join(' or ')}`)),
  ...paging,
})
export type SessionListQuery = z.infer<typeof sessionListQuery>

/** For how many seconds the link to a recording's file is to hold. */
const media_ttl = z.optional(
  z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'Must be a whole number of seconds from 1')),
)

/** Query of `GET /room_recordings/{id}`. */
export const recordingQuery = z.strictObject({ media_ttl })

/** Query of `GET /room_recordings` and `GET /room_sessions/{id}/recordings`. */
export const recordingListQuery = z.strictObject({ media_ttl, ...paging })
export type RecordingListQuery = z.infer<typeof recordingListQuery>

/** A date, or a date and time. */
const day = z.optional(dateTime)

/** Query of `GET /logs`. */
export const usageLogQuery = z.strictObject({
  include_deleted: z.optional(flag),
  created_before: day,
  created_on: day,
  created_after: day,
  ...paging,
})
export type UsageLogQuery = z.infer<typeof usageLogQuery>
