import { epochMs } from '#contract/date-time.ts'
import type { SessionEvent } from '#contract/rooms/room-session.ts'

/**
 * @param events in any order; where that is newest first, those of one instant are so too
 * @returns oldest first
 */
export function inOrder<Event extends Pick<SessionEvent, 'created_at'>>(
  events: readonly Event[],
): readonly Event[] {
  const at = ({ created_at }: Pick<SessionEvent, 'created_at'>) => epochMs(created_at)
  const [first] = events
  const last = events.at(-1)
  const isNewestFirst = first !== undefined && last !== undefined && at(first) > at(last)
  return (isNewestFirst ? events.toReversed() : events).toSorted((a, b) => at(a) - at(b))
}
