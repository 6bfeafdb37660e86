import { epochMs } from '#contract/date-time.ts'

/**
 * Writes a date alone as SignalWire returns it: that day at midnight UTC. A full date-time stays as
 * it was given, offset and all.
 *
 * @param value a text that the contract's `dateTime` accepts
 * @returns an RFC 3339 date-time
 */
export function fullDateTime(value: string): string {
  return value.length === 'YYYY-MM-DD'.length ? `${value}T00:00:00Z` : value
}

/**
 * Turns an instant into a number that can be compared.
 *
 * @param value a text that the contract's `dateTime` accepts, or whole seconds since 1970
 * @returns milliseconds since 1970
 */
export function epochMilliseconds(value: string): number {
  return /^\d+$/.test(value) ? Number(value) * 1000 : epochMs(value)
}
