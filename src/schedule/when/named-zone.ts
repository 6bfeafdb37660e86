import { parseOffset, zoneOffset } from '../offset.ts'
import { majorZones, zoneNicknames } from '../zone/names/common-zones.ts'
import { abbreviationsOf, citiesBeside, isAbbreviation } from '../zone/names/zone-aliases.ts'
import { allZones } from '../zone/names/zone-list.ts'
import { cityOf, isZone, modernName } from '../zone/names/zone-names.ts'
import { foldWord } from './when-words.ts'

/** A place whose clocks are meant. */
export type NamedZone =
  | Readonly<{ kind: 'zone'; zone: string }>
  /** An abbreviation such as EST is one of a zone's two offsets, and right for half of the year. */
  | Readonly<{ kind: 'abbreviation'; zone: string; name: string }>
  /** Seconds ahead of UTC. */
  | Readonly<{ kind: 'offset'; offset: number }>
  | Readonly<{ kind: 'ambiguous'; cities: readonly string[] }>

/** Abbreviations that are in use on several continents with other offsets. */
const worldwide = new Set(['cst', 'ist', 'bst', 'ast', 'gst', 'pst'])

/**
 * @param text such as `Europe/Berlin`, `berlin`, `ET`, `CET`, `UTC+1`, `+05:30`
 * @param own the form's zone, which decides where an abbreviation has several meanings
 * @param at milliseconds since 1970, for the two offsets of that year
 * @returns undefined where the text names no place
 */
export function namedZone(text: string, own: string, at: number): NamedZone | undefined {
  const offset = offsetOf(text)
  if (offset !== undefined) return { kind: 'offset', offset }
  const word = foldWord(text).replace(/ (?:time|zeit)$/, '')
  if (/^(?:utc|gmt|z)$/.test(word)) return { kind: 'zone', zone: 'UTC' }
  if (word.includes('/')) {
    const name = modernName(allZones().find((zone) => zone.toLowerCase() === word) ?? text)
    return isZone(name) ? { kind: 'zone', zone: name } : undefined
  }
  for (const [zone, names] of Object.entries(zoneNicknames))
    if (names.some((name) => foldWord(name) === word || foldWord(name) === `${word} time`))
      return { kind: 'zone', zone }
  return zoneOfAbbreviation(word, own, at) ?? zoneOfCity(word)
}

function offsetOf(text: string): number | undefined {
  const [, sign, hours = '', minutes = '00'] =
    /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text) ?? []
  if (sign === undefined) return undefined
  const offset = parseOffset(`${sign}${hours.padStart(2, '0')}:${minutes}`)
  // Baker Island's and Kiritimati's are the outermost.
  return offset !== undefined && offset >= -12 * 3600 && offset <= 14 * 3600 ? offset : undefined
}

function zoneOfAbbreviation(word: string, own: string, at: number): NamedZone | undefined {
  if (!isAbbreviation(word)) return undefined
  const year = new Date(at).getUTCFullYear()
  const hasIt = (zone: string) => {
    const [january, july] = [0, 6].map((month) => zoneOffset(Date.UTC(year, month, 15), zone))
    return abbreviationsOf(zone, january ?? 0, july ?? 0).some((name) => foldWord(name) === word)
  }
  const name = word.toUpperCase()
  if (hasIt(own)) return { kind: 'abbreviation', zone: own, name }
  const major = majorZones.filter(hasIt)
  const zones = major.length > 0 ? major : allZones().filter(hasIt)
  const [first] = zones
  if (first === undefined) return undefined
  if (worldwide.has(word)) return { kind: 'ambiguous', cities: zones.map(cityOf) }
  return { kind: 'abbreviation', zone: first, name }
}

let zonesByCity: ReadonlyMap<string, readonly string[]> | undefined

function zoneOfCity(word: string): NamedZone | undefined {
  zonesByCity ??= collectCities()
  const zones = zonesByCity.get(word) ?? []
  const [zone] = zones
  if (zone === undefined) return undefined
  return zones.length === 1
    ? { kind: 'zone', zone }
    : { kind: 'ambiguous', cities: zones.map(cityOf) }
}

/** @returns the zones in which there is a city of each name, folded */
function collectCities(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const zone of allZones()) {
    const names = new Set([cityOf(zone), ...citiesBeside(zone)].map(foldWord))
    for (const name of names) found.set(name, [...(found.get(name) ?? []), zone])
  }
  return found
}
