import { foldText } from '#contract/text/fold-text.ts'
import { formatOffset, parseOffset } from '../../offset.ts'
import { majorZones, zoneNicknames } from './common-zones.ts'
import { abbreviationsOf, citiesBeside } from './zone-aliases.ts'
import { zoneCountries } from './zone-countries.ts'
import { allZones } from './zone-list.ts'
import { cityOf } from './zone-names.ts'

/** A zone as the picker shows and finds it. */
export type ZoneEntry = Readonly<{
  /** IANA name. */
  zone: string
  city: string
  /** In English; empty for UTC. */
  country: string
  /** Seconds ahead of UTC on the chosen date. */
  offset: number
  /** Folded texts to search, the best first: city, other cities, country, abbreviations, name. */
  words: readonly (readonly string[])[]
}>

/**
 * Looks up all zones. It takes some tens of milliseconds, so keep the answer while the date stays.
 *
 * @param at milliseconds since 1970: the offsets are those of this instant
 * @returns an entry per zone, by name
 */
export function zoneEntries(at: number): ZoneEntry[] {
  const countries = zoneCountries()
  const year = new Date(at).getUTCFullYear()
  return allZones().map((zone) => {
    const offsetAt = offsetReader(zone)
    const country = countries.get(zone) ?? ''
    const city = cityOf(zone)
    const abbreviations = abbreviationsOf(
      zone,
      offsetAt(Date.UTC(year, 0, 15)),
      offsetAt(Date.UTC(year, 6, 15)),
    )
    return {
      zone,
      city,
      country,
      offset: offsetAt(at),
      words: [
        [city],
        citiesBeside(zone),
        [country, ...otherNames(country)],
        [...abbreviations, ...(zoneNicknames[zone] ?? [])],
        [zone],
      ].map((group) => group.map(fold)),
    }
  })
}

// The long-lived formatters of `zoneOffset` are heavy; four hundred of them would stay for good.
function offsetReader(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value
    return parseOffset(name?.slice('GMT'.length) || 'Z') ?? 0
  }
}

function otherNames(country: string): readonly string[] {
  return countryNicknames[country] ?? []
}

const countryNicknames: Readonly<Record<string, readonly string[]>> = {
  'United States': ['USA', 'US', 'America'],
  'United Kingdom': ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
  'United Arab Emirates': ['UAE', 'Emirates'],
  Netherlands: ['Holland'],
  Czechia: ['Czech Republic'],
  Türkiye: ['Turkey'],
  'Myanmar (Burma)': ['Burma'],
}

/**
 * Finds zones by city, country, abbreviation and offset, wherever they are written: `tokyo`,
 * `india`, `CET`, `+05:30`, `utc+1`, `são paulo`.
 *
 * @param query what was typed; all of its words must be found
 * @returns the entries that fit, the nearest first
 */
export function searchZones(entries: readonly ZoneEntry[], query: string): ZoneEntry[] {
  const offset = offsetWanted(query)
  if (offset) return entries.filter((entry) => offset(entry.offset))
  const wanted = fold(query).split(' ').filter(Boolean)
  if (wanted.length === 0) return [...entries]
  return entries
    .map((entry) => ({ entry, rank: Math.max(...wanted.map((word) => rankOf(entry, word))) }))
    .filter(({ rank }) => rank < NOT_FOUND_RANK)
    .toSorted((a, b) => a.rank - b.rank || majorRank(a.entry) - majorRank(b.entry))
    .map(({ entry }) => entry)
}

/** The zones of big cities come first among equals. */
function majorRank({ zone }: ZoneEntry): number {
  if (zone === 'UTC') return -1
  const index = majorZones.indexOf(zone)
  return index < 0 ? majorZones.length : index
}

const NOT_FOUND_RANK = 100

/** Lower is nearer: by kind of name, and a whole name before its beginning before a later word. */
function rankOf(entry: ZoneEntry, word: string): number {
  let best = NOT_FOUND_RANK
  for (const [group, texts] of entry.words.entries())
    for (const text of texts) {
      const start = ` ${text}`.indexOf(` ${word}`)
      if (start < 0) continue
      best = Math.min(best, text === word ? group : start === 0 ? group + 10 : group + 20)
    }
  return best
}

function offsetWanted(query: string): ((offset: number) => boolean) | undefined {
  const text = query.trim().replace('\u2212', '-')
  if (/^(?:utc|gmt)?[+-]$/i.test(text)) return () => true
  const match = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{1,2}))?$/i.exec(text)
  if (!match) return undefined
  const [, sign = '+', hours = '0', minutes = ''] = match
  const start = `UTC${sign}${hours.padStart(2, '0')}:${minutes}`
  const isZero = Number(hours) === 0 && Number(minutes) === 0
  return (offset) => (offset === 0 ? isZero : formatOffset(offset).startsWith(start))
}

/** Folded, and nothing but letters, digits and single spaces. */
function fold(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
