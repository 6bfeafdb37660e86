import { isZone, modernName } from './zone-names.ts'

let zones: readonly string[] | undefined

/** @returns UTC, then all zones this browser knows, by their current names, sorted */
export function allZones(): readonly string[] {
  zones ??= knownZones()
  return zones
}

function knownZones(): readonly string[] {
  const names = new Set(Intl.supportedValuesOf('timeZone').filter(isZone).map(modernName))
  names.delete('UTC')
  return ['UTC', ...[...names].toSorted()]
}
