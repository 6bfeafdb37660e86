import fc from 'fast-check'
import { layouts, qualities, sizes, textLimits } from './conference.ts'
import { colorFields } from './theme.ts'

const sendable = (maxLength: number) =>
  fc
    .string({ unit: 'binary', maxLength })
    .filter((value) => value.isWellFormed() && !value.includes('\0'))

const dateTime = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom(
      date.toISOString(),
      date.toISOString().slice(0, 10),
      `${date.toISOString().slice(0, 19)}+05:45`,
      `${date.toISOString().slice(0, 10)}T23:59:60Z`,
    ),
  )

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

/** Test data: any body that `conferenceCreate` must accept. */
export const arbitraryCreate = fc.record(
  {
    display_name: sendable(textLimits.display_name).filter((value) => value.trim() !== ''),
    name: fc.stringMatching(/^[A-Za-z0-9_-]{1,100}$/),
    description: sendable(textLimits.description),
    join_from: dateTime,
    join_until: dateTime,
    quality: fc.constantFrom(...qualities),
    layout: fc.constantFrom(...layouts),
    size: fc.constantFrom(...sizes),
    record_on_start: fc.boolean(),
    enable_room_previews: fc.boolean(),
    enable_chat: fc.boolean(),
    ...Object.fromEntries(colorFields.map((field) => [field, color])),
  },
  { requiredKeys: ['display_name'] },
)
