import * as z from 'zod/mini'

const key = 'greenroom.zones'
const most = 5
const names = z.array(z.string())

/** @returns the zones this browser chose lately, the latest first; none where nothing may be kept */
export function recentZones(): string[] {
  try {
    const read = names.safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'))
    return read.success ? read.data.slice(0, most) : []
  } catch {
    return []
  }
}

/** Puts a zone before the others that were chosen lately. */
export function rememberZone(zone: string): void {
  const zones = [zone, ...recentZones().filter((other) => other !== zone)].slice(0, most)
  try {
    localStorage.setItem(key, JSON.stringify(zones))
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}
