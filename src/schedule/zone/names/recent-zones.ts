import * as z from 'zod/mini'
import { matching } from '#lib/state/matching.ts'
import { storedValue } from '#lib/state/stored-value.ts'

const MAX_RECENT_ZONES = 5
const stored = storedValue('greenroom.zones', matching(z.array(z.string())))

/** @returns recently chosen zones, the latest first; none where storage is blocked */
export function recentZones(): string[] {
  return (stored.read() ?? []).slice(0, MAX_RECENT_ZONES)
}

/** Puts a zone first among the recent ones. */
export function rememberZone(zone: string): void {
  stored.write(
    [zone, ...recentZones().filter((other) => other !== zone)].slice(0, MAX_RECENT_ZONES),
  )
}
