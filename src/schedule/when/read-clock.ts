/** A time of day as it was written: the hour may still be before or after noon. */
export type WrittenClock = Readonly<{
  hour: number
  minute: number
  half: 'am' | 'pm' | undefined
  /** Written in a way that only a clock of 24 hours has: `09:30`, `14`, `9 Uhr`. */
  is24: boolean
  /** An hour alone, which could be any number. */
  isBare: boolean
}>

const half = String.raw`(?: ?(a|p)\.? ?m?\.?(?![\p{L}\d]))?`
const sign = String.raw`(?: ?(uhr|o'clock|h)(?![\p{L}\d]))?`
export const clockPattern = String.raw`(\d{1,2})(?:[:.h](\d{2})(?!\d))?${half}${sign}`

const single = new RegExp(`^${clockPattern}`, 'u')
const noon = /^(?:noon|midday|mittags?)(?![\p{L}\d])/u

/** @returns the time of day at the beginning of a text and how long it is; undefined for none */
export function readClock(text: string): { clock: WrittenClock; length: number } | undefined {
  const word = noon.exec(text)
  if (word) {
    const clock = { hour: 12, minute: 0, half: undefined, is24: true, isBare: false }
    return { clock, length: word[0].length }
  }
  const match = single.exec(text)
  if (!match || /^\d/.test(text.slice(match[0].length))) return undefined
  const [all, hours = '', minutes, ap, unit] = match
  const hour = Number(hours)
  const minute = Number(minutes ?? 0)
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  const named = ap === undefined ? undefined : ap === 'a' ? 'am' : 'pm'
  // 14:30 PM says the same twice; 14:30 AM and 0 PM contradict themselves.
  if (named !== undefined && (hour === 0 || hour === 24 || (hour > 12 && named === 'am')))
    return undefined
  const is24 =
    unit === 'uhr' || hour > 12 || hour === 0 || (hours.startsWith('0') && minutes !== undefined)
  const isBare = minutes === undefined && named === undefined && unit === undefined
  return { clock: { hour, minute, half: named, is24, isBare }, length: all.length }
}

/** Minutes since midnight, or the two that are possible where AM or PM is missing. */
export function minutesOf(
  { hour, minute, half: named, is24 }: WrittenClock,
  hasTwelve: boolean,
): readonly number[] {
  const at = (hours: number) => hours * 60 + minute
  if (named !== undefined) return [at(hour > 12 ? hour : (hour % 12) + (named === 'pm' ? 12 : 0))]
  if (is24 || !hasTwelve) return [at(hour)]
  return [at(hour % 12), at((hour % 12) + 12)]
}
