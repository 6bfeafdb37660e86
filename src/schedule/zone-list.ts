import { modernName } from './zone-names.ts'

/** @returns all zones this browser knows, by their names of today, and UTC; sorted */
export function allZones(): string[] {
  const names = Intl.supportedValuesOf('timeZone').map(modernName)
  return [...new Set(['UTC', ...names])].toSorted()
}
