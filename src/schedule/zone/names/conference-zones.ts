import { storedValue } from '#lib/state/stored-value.ts'
import { isZone } from './zone-names.ts'

const MAX_CONFERENCE_ZONES = 200

/** Ids and zones, the latest first. */
const stored = storedValue('greenroom.conference-zones', (kept) =>
  Array.isArray(kept) && kept.every(isPairOfTexts) ? kept : undefined,
)

function isPairOfTexts(pair: unknown): pair is [string, string] {
  return Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string')
}

/**
 * @returns the zone whose clocks its window was written by, where this browser made it not long ago
 */
export function zoneOfConference(id: string): string | undefined {
  const [, zone] = (stored.read() ?? []).find(([other]) => other === id) ?? []
  return zone !== undefined && isZone(zone) ? zone : undefined
}

/**
 * Remembers the zone of a window beside the conference. SignalWire keeps the two instants only, but
 * another conference like this one is planned by the same clocks.
 */
export function rememberConferenceZone(id: string, zone: string): void {
  const others = (stored.read() ?? []).filter(([other]) => other !== id)
  stored.write([[id, zone] satisfies [string, string], ...others].slice(0, MAX_CONFERENCE_ZONES))
}
