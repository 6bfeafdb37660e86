import { isZone, modernName } from './zone-names.ts'

/** @returns UTC, then all zones this browser knows, by their names of today, sorted */
export function allZones(): string[] {
  const names = new Set(Intl.supportedValuesOf('timeZone').filter(isZone).map(modernName))
  names.delete('UTC')
  return ['UTC', ...[...names].toSorted()]
}
