import * as z from 'zod/mini'
import { isZone } from './schedule-value.ts'

const key = 'greenroom.conference-zones'
const most = 200
const pairs = z.array(z.tuple([z.string(), z.string()]))

/**
 * @param id a conference's
 * @returns the zone whose clocks its window was written by, where this browser made it not long ago
 */
export function zoneOfConference(id: string): string | undefined {
  const [, zone] = read().find(([other]) => other === id) ?? []
  return zone !== undefined && isZone(zone) ? zone : undefined
}

/**
 * Remembers the zone of a window beside the conference. SignalWire keeps the two instants only, but
 * another conference like this one is planned by the same clocks.
 */
export function rememberConferenceZone(id: string, zone: string): void {
  const next = [[id, zone], ...read().filter(([other]) => other !== id)].slice(0, most)
  try {
    localStorage.setItem(key, JSON.stringify(next))
  } catch {
    // A browser that keeps nothing shows the operator's own zone instead.
  }
}

function read(): z.infer<typeof pairs> {
  try {
    const found = pairs.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'))
    return found.success ? found.data : []
  } catch {
    return []
  }
}
