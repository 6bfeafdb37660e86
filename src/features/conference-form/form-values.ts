import * as z from 'zod/mini'
import { conferenceDefaults, conferenceFields } from '#contract/conference-fields.ts'

const flag = z.boolean()
const typed = z.string()

/**
 * What the form holds: every field there, an empty text for an absent one, and the window as wall
 * clocks in a zone. Drafts are kept in this shape, so it is a schema.
 */
export const formValues = z.object({
  display_name: typed,
  name: typed,
  description: typed,
  time_zone: typed,
  join_from: typed,
  join_until: typed,
  quality: z.enum(conferenceFields.quality.values),
  layout: z.enum(conferenceFields.layout.values),
  size: z.enum(conferenceFields.size.values),
  record_on_start: flag,
  enable_room_previews: flag,
  enable_chat: flag,
  light_primary: typed,
  light_background: typed,
  light_foreground: typed,
  light_success: typed,
  light_negative: typed,
  dark_primary: typed,
  dark_background: typed,
  dark_foreground: typed,
  dark_success: typed,
  dark_negative: typed,
})
export type FormValues = z.infer<typeof formValues>
export type FormField = keyof FormValues

/** Fields in the order in which they stand on the page. */
export const formFields = Object.keys(formValues.shape) as readonly FormField[]

/**
 * @param zone the operator's time zone
 * @returns an untouched form
 */
export function emptyForm(zone: string): FormValues {
  return {
    display_name: '',
    name: '',
    description: '',
    time_zone: zone,
    join_from: '',
    join_until: '',
    ...conferenceDefaults,
  }
}
