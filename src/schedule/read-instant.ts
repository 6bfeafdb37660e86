/** An instant of RFC 3339, understood. */
export type ReadInstant = Readonly<{
  /** Milliseconds since 1970. A leap second is the last millisecond before it ends: no Date has it. */
  at: number
  /** A date alone, which means its midnight in UTC. */
  dateOnly: boolean
  /** Second 60. */
  leap: boolean
}>

const pattern = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$/

/**
 * Reads an instant as SignalWire writes it: with any offset, a fraction, second 60, or a date alone.
 *
 * @param text such as `2026-12-01T09:30:00Z`
 * @returns undefined where the text is no instant
 */
export function readInstant(text: string): ReadInstant | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [, date, clock, second, fraction = '', offset] = match
  if (clock === undefined || offset === undefined) return readAs(`${date}T00:00:00Z`, true, false)
  if (second === '60') return readAs(`${date}T${clock}:59.999${offset.toUpperCase()}`, false, true)
  // Date keeps milliseconds; some engines refuse more digits.
  const short = fraction.slice(0, 4)
  return readAs(`${date}T${clock}:${second}${short}${offset.toUpperCase()}`, false, false)
}

function readAs(text: string, dateOnly: boolean, leap: boolean): ReadInstant | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : { at, dateOnly, leap }
}
