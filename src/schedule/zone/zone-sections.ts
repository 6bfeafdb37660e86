import type { ZoneEntry } from './zone-search.ts'
import { searchZones } from './zone-search.ts'

/** A titled part of the list of zones. */
export type ZoneSection = { title: string; entries: ZoneEntry[] }

/**
 * Orders the list: the operator's own zone, the ones chosen lately, the others; each zone once.
 *
 * @param query what was typed; nothing for the whole list
 */
export function zoneSections(
  entries: readonly ZoneEntry[],
  query: string,
  own: string,
  recent: readonly string[],
): ZoneSection[] {
  const found = searchZones(entries, query)
  const isRecent = ({ zone }: ZoneEntry) => zone !== own && recent.includes(zone)
  const sections = [
    { title: 'Yours', entries: found.filter(({ zone }) => zone === own) },
    {
      title: 'Recently used',
      entries: found
        .filter(isRecent)
        .toSorted((a, b) => recent.indexOf(a.zone) - recent.indexOf(b.zone)),
    },
    {
      title: query.trim() === '' ? 'All zones' : 'Found',
      entries: found.filter((entry) => entry.zone !== own && !isRecent(entry)),
    },
  ]
  return sections.filter((section) => section.entries.length > 0)
}
