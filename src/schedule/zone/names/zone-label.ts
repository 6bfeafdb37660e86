import { formatOffset, zoneOffset } from '../../offset.ts'

/**
 * @param at milliseconds since 1970; the offset is the one of this instant
 * @returns a zone as its field shows it: name and offset, `America/New York (UTC-05:00)`
 */
export function zoneLabel(zone: string, at: number): string {
  const name = zone.replaceAll('_', ' ')
  return zone === 'UTC' ? 'UTC' : `${name} (${formatOffset(zoneOffset(at, zone))})`
}

/** The frame every state of the field has, so that nothing moves when one follows another. */
export const zoneFrame =
  'flex h-9 w-full min-w-0 items-center rounded-md border bg-surface text-ink text-sm'
