import { conferenceFields } from '#contract/conference-fields.ts'
import { slug } from '#contract/text/slug.ts'

/** What the placeholders of a pattern stand for. */
export type PatternValues = Readonly<{
  brand: string
  /** `2026-12-01`. */
  date: string
  n: number
}>

/** Patterns of a template; undefined for what it does not set. */
export type NamePatterns = Readonly<{
  display_name: string | undefined
  name: string | undefined
}>

const placeholder = /\{(brand|date|n)\}/g

/** @returns the pattern with each placeholder replaced; what else is in braces stays */
export function patternText(pattern: string, values: PatternValues): string {
  return pattern.replace(placeholder, (_, word: keyof PatternValues) => String(values[word]))
}

/**
 * @returns the name that a pattern makes, as SignalWire takes it; a long brand is cut rather than
 *   what comes after it, such as the number that tells two names apart
 */
export function patternName(pattern: string, values: PatternValues): string {
  const { limit } = conferenceFields.name
  const whole = slug(patternText(pattern, values), Number.POSITIVE_INFINITY)
  const places = pattern.split('{brand}').length - 1
  if (whole.length <= limit || places === 0) return whole.slice(0, limit)
  const brand = slug(values.brand, Number.POSITIVE_INFINITY)
  const room = brand.length - Math.ceil((whole.length - limit) / places)
  const cut = patternText(pattern, { ...values, brand: slug(brand, Math.max(0, room)) })
  return slug(cut, limit)
}

/**
 * Makes the names of the next conference of a template. Without a pattern for the name it is made
 * out of the display name, as when that is typed.
 *
 * @param values.n the first number to try: it is raised while the name is taken
 * @param taken names that are known to be given; SignalWire may know more
 */
export function fillPatterns(
  patterns: NamePatterns,
  values: PatternValues,
  taken: ReadonlySet<string>,
): Readonly<{ display_name: string; name: string; n: number }> {
  const pattern = patterns.name ?? patterns.display_name ?? ''
  let { n } = values
  // A number that a name is too long for would leave it as it is for ever.
  for (let tries = 0; pattern.includes('{n}') && tries < taken.size; tries += 1) {
    if (!taken.has(patternName(pattern, { ...values, n }))) break
    n += 1
  }
  const filled = { ...values, n }
  return {
    display_name: patternText(patterns.display_name ?? '', filled),
    name: patternName(pattern, filled),
    n,
  }
}
