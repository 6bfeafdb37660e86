import { conferenceFields, isFieldName } from '#contract/conference-fields.ts'
import { epochMs } from '#contract/date-time.ts'
import { type FieldError, invalid } from '#contract/field-error.ts'
import {
  type TemplateFieldName,
  type TemplateMode,
  type TemplateWindow,
  templateFieldNames,
} from '#contract/records/template.ts'
import { slug } from '#contract/text/slug.ts'
import { type ColorField, colorFields } from '#contract/theme.ts'
import type { TemplateContent } from './template.ts'

/** The kit of a template, as it is now. */
export type TemplateKitNow = {
  readonly name: string
  readonly colors: Readonly<Record<ColorField, string>>
}

/** The body of a create, which has passed the check of its fields. */
export type CreateBody = Readonly<Record<string, unknown>>

const DAY_MS = 86_400_000

/**
 * What a template locks or hides is not for its users to change, also not past the form.
 *
 * @param kit undefined where the template has none, or one that was deleted: its colours are free then
 * @returns an entry for each field of a create that is not as its template has it
 */
export function fixedValueErrors(
  template: TemplateContent,
  kit: TemplateKitNow | undefined,
  body: CreateBody,
): FieldError[] {
  const { fields, window, name } = template
  const brands = kit ? [kit.name, name] : [name]
  const error = (field: string, as: string) =>
    invalid(
      field,
      `Locked by the template “${name}” as ${as}. Open the template again if it was changed meanwhile`,
    )
  const errors: FieldError[] = []
  for (const field of templateFieldNames) {
    const setting = fields[field]
    if (!setting || !isFixed(setting.mode)) continue
    if (!isAsSet(field, setting.value, body, brands)) errors.push(error(field, `${setting.value}`))
  }
  if (kit && isFixed(template.kit?.mode)) {
    for (const field of colorFields)
      if (!isAsSet(field, kit.colors[field], body, brands))
        errors.push(error(field, kit.colors[field]))
  }
  if (window && isFixed(window.mode)) {
    const [from, until] = [instantIn(body, 'join_from'), instantIn(body, 'join_until')]
    if (from === undefined || !startsByRule(window, from))
      errors.push(error('join_from', startText(window)))
    if (from === undefined || until !== from + window.minutes * 60_000)
      errors.push(error('join_until', `${window.minutes} minutes after Join from`))
  }
  return errors
}

function isFixed(mode: TemplateMode | undefined): boolean {
  return mode === 'locked' || mode === 'hidden'
}

function isAsSet(
  field: TemplateFieldName,
  value: string | boolean,
  body: CreateBody,
  brands: readonly string[],
): boolean {
  const given = body[field] ?? conferenceFields[field].empty
  if (typeof value === 'boolean' || typeof given !== 'string') return given === value
  if (field === 'display_name') return matchesPattern(value, given.trim(), brands)
  if (field === 'name') return matchesNamePattern(value, given, brands)
  if (conferenceFields[field].kind === 'color') return given.toUpperCase() === value.toUpperCase()
  return given.trim() === value.trim()
}

const placeholder = /\{(brand|date|n)\}/g

/**
 * Makes what matches the texts of a pattern. What stands in it twice is the same both times, which
 * also keeps a match from trying every way to share out digits.
 */
function createGroups() {
  const sources = { date: '\\d{4}-\\d\\d-\\d\\d', n: '\\d+' }
  const made = new Set<string>()
  return (word: keyof typeof sources) => {
    if (made.has(word)) return `\\k<${word}>`
    made.add(word)
    return `(?<${word}>${sources[word]})`
  }
}

function matchesPattern(pattern: string, text: string, brands: readonly string[]): boolean {
  return brands.some((brand) => {
    const group = createGroups()
    // Split with a group, the placeholders are between the texts.
    const source = pattern
      .trim()
      .split(placeholder)
      .map((part, index) => {
        if (index % 2 === 0) return escaped(part)
        return part === 'date' || part === 'n' ? group(part) : escaped(brand)
      })
      .join('')
    return new RegExp(`^${source}$`, 'u').test(text)
  })
}

/** A name is a slug of its pattern; one that was taken may have got a number at its end. */
function matchesNamePattern(pattern: string, name: string, brands: readonly string[]): boolean {
  // It has been cut, or a long brand in it has.
  if (name.length >= conferenceFields.name.limit - 1) return true
  return brands.some((brand) => {
    const group = createGroups()
    // Of letters that a slug keeps.
    const text = pattern.replaceAll(placeholder, (_, word: string) =>
      word === 'brand' ? brand : `__${word}__`,
    )
    const source = slug(text, Number.POSITIVE_INFINITY).replaceAll(
      /__(date|n)__/g,
      (_, word: 'date' | 'n') => group(word),
    )
    return new RegExp(`^${source}(?:-\\d+)?$`, 'u').test(name.toLowerCase())
  })
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

function instantIn(body: CreateBody, field: string): number | undefined {
  const text = isFieldName(field) ? body[field] : undefined
  return typeof text === 'string' ? epochMs(text) : undefined
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function startText({ day, time, zone }: TemplateWindow): string {
  const weekday = 'weekday' in day ? `${weekdays[day.weekday - 1]} ` : ''
  return `${weekday}${time} in ${zone}`
}

/**
 * @returns whether a window begins at the time and on the weekday of its rule, by the clocks of that
 *   day or, where they change then, by those of before or after
 */
function startsByRule({ day, time, zone }: TemplateWindow, from: number): boolean {
  const offsets = [from, from - DAY_MS, from + DAY_MS].map((at) => offsetAt(at, zone))
  return offsets.some((offset) => {
    const wall = new Date(from + offset)
    const isDay = !('weekday' in day) || (wall.getUTCDay() || 7) === day.weekday
    return isDay && wall.toISOString().slice(11, 19) === `${time}:00`
  })
}

/** @returns how far the clocks of a zone are ahead of UTC, in ms */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const wall = Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  )
  return wall - Math.floor(at / 1_000) * 1_000
}
