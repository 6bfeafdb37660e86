import { minutesOf, type WrittenClock } from './read-clock.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Where AM or PM is missing, office hours are meant; an hour from 1 to 6 could be either.
 *
 * @returns the minutes of the day at which a window begins and ends
 * @throws Unreadable
 */
export function minutesOfWindow(
  from: WrittenClock,
  until: WrittenClock | undefined,
  hasTwelve: boolean,
): readonly [number, number | undefined] {
  const starts = minutesOf(from, hasTwelve || until?.half !== undefined)
  const ends = until && minutesOf(until, hasTwelve || from.half !== undefined)
  const [end] = ends?.length === 1 ? ends : []
  if (starts.length === 2 && end !== undefined && until?.half !== undefined)
    return [starts.findLast((each) => each < end) ?? office(from, starts), end]
  const start = office(from, starts)
  if (ends === undefined) return [start, undefined]
  return [start, end ?? ends.find((each) => each > start) ?? ends[0]]
}

function office(
  { hour, minute }: WrittenClock,
  [morning = 0, afternoon]: readonly number[],
): number {
  if (afternoon === undefined) return morning
  if (hour === 12) return afternoon
  if (hour >= 7) return morning
  const clock = `${hour}:${String(minute).padStart(2, '0')}`
  throw new Unreadable(`Add am or pm: ${clock} am or ${clock} pm`)
}
