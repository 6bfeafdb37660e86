import * as z from 'zod/mini'
import { dateTime } from '../date-time-schema.ts'

export const usageLogTypes = ['video_conference_session', 'video_room_session'] as const

/** What SignalWire charged for a session. */
export const usageLog = z.object({
  id: z.string(),
  created_at: dateTime,
  source: z.nullable(z.string()),
  type: z.nullable(z.string()),
  url: z.nullable(z.string()),
  room_name: z.nullable(z.string()),
  status: z.nullable(z.string()),
  locked: z.nullable(z.boolean()),
  started_at: z.nullable(dateTime),
  ended_at: z.nullable(dateTime),
  /** Dollars, as a decimal text. */
  charge: z.nullable(z.string()),
  charge_details: z.nullable(
    z.array(z.object({ description: z.nullable(z.string()), charge: z.nullable(z.string()) })),
  ),
})
export type UsageLog = z.infer<typeof usageLog>
