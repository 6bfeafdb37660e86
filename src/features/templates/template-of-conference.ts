import type { TemplateValues } from '#api/records/templates.ts'
import type { Conference } from '#contract/conference.ts'
import { conferenceFields, isOfKind } from '#contract/conference-fields.ts'
import { readDateTime } from '#contract/date-time.ts'
import type { BrandKit } from '#contract/records/brand-kit.ts'
import {
  type TemplateFields,
  type TemplateWindow,
  templateFieldNames,
  templateFields,
  templateLimits,
} from '#contract/records/template.ts'
import { titleOf } from '#contract/text/conference-title.ts'
import { colorFields } from '#contract/theme.ts'
import { weekdayOf } from '#schedule/calendar-day.ts'
import { readingAt, wallText } from '#schedule/wall-time.ts'

const copyNumber = /-\d{1,3}$/

/**
 * Makes a template out of a conference: what was chosen for it becomes defaults, its name a pattern
 * with a number, its window the next such weekday, and its colours the kit they equal.
 *
 * @param zone whose clocks its window is meant by
 */
export function templateOfConference(
  conference: Conference,
  zone: string,
  kits: readonly BrandKit[],
): TemplateValues {
  const kit = kits.find(({ colors }) =>
    colorFields.every((field) => conference[field]?.toUpperCase() === colors[field].toUpperCase()),
  )
  const chosen = templateFieldNames.flatMap((field) => {
    const value = field === 'name' ? patternOf(conference.name) : conference[field]
    const isColor = isOfKind(field, 'color')
    if (value === null || value === '' || (isColor && kit)) return []
    if (
      'default' in conferenceFields[field] &&
      !isColor &&
      value === conferenceFields[field].default
    )
      return []
    return [[field, { mode: 'default', value }] as const]
  })
  return {
    name: [...titleOf(conference)].slice(0, templateLimits.name).join(''),
    notes: '',
    fields: withoutPlainColors(templateFields.parse(Object.fromEntries(chosen))),
    kit: kit ? { mode: 'default', brand_kit_id: kit.id } : null,
    window: windowOfConference(conference, zone),
  }
}

/** A set of colours is chosen as a whole: one that is all of the defaults was not. */
function withoutPlainColors(fields: TemplateFields): TemplateFields {
  const isPlain = colorFields.every((field) => {
    const { value = '' } = fields[field] ?? {}
    return value === '' || value.toUpperCase() === conferenceFields[field].default.toUpperCase()
  })
  const left = { ...fields }
  if (isPlain) for (const field of colorFields) delete left[field]
  return left
}

/** A name is there but once, so another conference needs a number. */
function patternOf(name: string): string {
  const { limit } = conferenceFields.name
  return `${name.replace(copyNumber, '').slice(0, limit - 4)}-{n}`
}

function windowOfConference(
  { join_from, join_until }: Conference,
  zone: string,
): TemplateWindow | null {
  const from = readDateTime(join_from ?? '')
  const until = readDateTime(join_until ?? '')
  if (!from || !until) return null
  const minutes = Math.round((until.at - from.at) / 60_000)
  if (minutes < 1 || minutes > templateLimits.minutes) return null
  const { wall } = readingAt(from.at, zone)
  return {
    mode: 'default',
    day: { weekday: weekdayOf(wall), weeks: 0 },
    time: wallText(wall).slice(11, 16),
    minutes,
    zone,
  }
}
