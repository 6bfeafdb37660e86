/**
 * Spells a date alone the way SignalWire answers it: that day at midnight UTC. A full date-time
 * stays as it was given, offset and all.
 *
 * @param value a text that the contract's `dateTime` accepts
 * @returns an RFC 3339 date-time
 */
export function fullDateTime(value: string): string {
  return value.length === 'YYYY-MM-DD'.length ? `${value}T00:00:00Z` : value
}

/**
 * Turns an instant into a number that can be compared. A leap second counts as the first second of
 * the next minute, as in Unix time; `Date.parse` alone would answer NaN.
 *
 * @param value a text that the contract's `dateTime` accepts, or whole seconds since 1970
 * @returns milliseconds since 1970
 */
export function epochMilliseconds(value: string): number {
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const full = fullDateTime(value).toUpperCase()
  const secondAt = 'YYYY-MM-DDTHH:MM:'.length
  if (full.slice(secondAt, secondAt + 2) !== '60') return Date.parse(full)
  return Date.parse(`${full.slice(0, secondAt)}59${full.slice(secondAt + 2)}`) + 1000
}
