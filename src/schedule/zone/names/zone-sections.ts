import { majorZones } from './common-zones.ts'
import type { ZoneEntry } from './zone-search.ts'
import { searchZones } from './zone-search.ts'

/** A titled part of the list of zones. */
export type ZoneSection = { title: string; entries: ZoneEntry[] }

/**
 * Orders the list: the operator's own zone, recent ones, big cities, the others; each zone once.
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
  const isSearch = query.trim() !== ''
  const isMajor = ({ zone }: ZoneEntry) => !isSearch && majorZones.includes(zone)
  const others = found.filter((entry) => entry.zone !== own && !isRecent(entry))
  const sections = [
    { title: 'Yours', entries: found.filter(({ zone }) => zone === own) },
    {
      title: 'Recently used',
      entries: found
        .filter(isRecent)
        .toSorted((a, b) => recent.indexOf(a.zone) - recent.indexOf(b.zone)),
    },
    {
      title: 'Big cities',
      entries: others
        .filter(isMajor)
        .toSorted((a, b) => majorZones.indexOf(a.zone) - majorZones.indexOf(b.zone)),
    },
    {
      title: isSearch ? 'Found' : 'All zones',
      entries: others.filter((entry) => !isMajor(entry)),
    },
  ]
  return sections.filter((section) => section.entries.length > 0)
}
