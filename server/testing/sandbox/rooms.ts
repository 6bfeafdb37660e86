import type * as z from 'zod/mini'
import { pageOf } from '#contract/protocol/page.ts'
import { recording } from '#contract/rooms/recording.ts'
import { listedSession, sessionEvent, sessionMember } from '#contract/rooms/room-session.ts'
import { usageLog } from '#contract/rooms/usage-log.ts'
import { createSpace } from '../../sandbox/space.ts'
import { endpointCaller } from './call-endpoint.ts'

/**
 * A sandbox's account without a server, with a clock that a test sets, and its lists, read to the
 * end and checked by the contract.
 *
 * @param now its time at first
 */
export function roomsAt(now: Date) {
  let at = now.getTime()
  const space = createSpace(() => new Date(at))
  const call = endpointCaller(space)
  function list<Row extends z.core.$ZodType>(row: Row, path: string): z.output<Row>[] {
    const rows: z.output<Row>[] = []
    for (let next: string | null | undefined = path; next; ) {
      const page = pageOf(row).parse(call('GET', next).body)
      rows.push(...page.data)
      next = page.links.next?.replace('http://sandbox.example/api/video', '')
    }
    return rows
  }
  return {
    space,
    call,
    list,
    now: () => at,
    advance(milliseconds: number) {
      at += milliseconds
    },
    sessions: (query = '') => list(listedSession, `/room_sessions${query}`),
    members: (id: string) => list(sessionMember, `/room_sessions/${id}/members?page_size=1000`),
    recordings: (id: string) => list(recording, `/room_sessions/${id}/recordings`),
    events: (id: string) => list(sessionEvent, `/room_sessions/${id}/events?page_size=1000`),
    logs: (query = '') => list(usageLog, `/logs${query}`),
  }
}
